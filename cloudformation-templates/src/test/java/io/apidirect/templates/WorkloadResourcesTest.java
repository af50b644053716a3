package io.apidirect.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.templates.TemplateValue.Mapping;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkloadResourcesTest {

    private final CheckedIn template = CheckedIn.withWorkloads();

    private Map<String, String> lines(String logicalId) {
        var properties = template.resource(logicalId).mapping("Properties");
        return PropertyLines.of(
                (Mapping)
                        new Resolution(template.template(), Map.of("AWS::StackName", "stack"))
                                .resolve(properties)
                                .orElseThrow());
    }

    @Test
    void a_worker_runs_the_image_of_the_service_with_its_own_command_and_size() {
        var task = lines("SendMailTask");
        assertEquals("stack-send-mail", task.get("Family"));
        assertEquals("256", task.get("Cpu"));
        assertEquals("python", task.get("ContainerDefinitions/0/Command/0"));
        assertEquals("{ImageUri}", task.get("ContainerDefinitions/0/Image"));
        assertEquals(
                "send-mail",
                task.get("ContainerDefinitions/0/LogConfiguration/Options/awslogs-stream-prefix"));
        assertTrue(task.keySet().stream().noneMatch(it -> it.contains("PortMappings")));
        var worker = lines("SendMailWorker");
        assertEquals("2", worker.get("DesiredCount"));
        assertEquals("{SendMailTask}", worker.get("TaskDefinition"));
        assertTrue(worker.keySet().stream().noneMatch(it -> it.startsWith("LoadBalancers")));
    }

    @Test
    void a_schedule_starts_its_task_by_the_clock() {
        var schedule = lines("TidyUpSchedule");
        assertEquals("cron(0 4 * * ? *)", schedule.get("ScheduleExpression"));
        assertEquals("Europe/Berlin", schedule.get("ScheduleExpressionTimezone"));
        assertEquals("DISABLED", schedule.get("State"));
        assertEquals("{TidyUpTask}", schedule.get("Target/EcsParameters/TaskDefinitionArn"));
        assertEquals("{ScheduleRole.Arn}", schedule.get("Target/RoleArn"));
    }

    @Test
    void people_read_the_name_of_the_workload() {
        var description =
                template.resource("TidyUpSchedule").mapping("Metadata").mapping("apidirect");
        assertEquals("Starts the task tidy-up by the clock", description.text("description"));
        assertFalse(template.text().contains("@name@"));
    }

    @Test
    void without_workloads_the_service_is_as_it_was() {
        var service = CheckedIn.of("service").template();
        assertEquals(service, WorkloadResources.added(service, List.of()));
    }
}
