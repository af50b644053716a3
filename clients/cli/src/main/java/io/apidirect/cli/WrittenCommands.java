package io.apidirect.cli;

import io.apidirect.cli.command.CommandEntry;
import io.apidirect.cli.deployment.ApprovePlan;
import io.apidirect.cli.deployment.Cost;
import io.apidirect.cli.deployment.Deploy;
import io.apidirect.cli.deployment.DeploymentLogs;
import io.apidirect.cli.deployment.Destroy;
import io.apidirect.cli.deployment.Drift;
import io.apidirect.cli.deployment.Eject;
import io.apidirect.cli.deployment.Logs;
import io.apidirect.cli.deployment.Plan;
import io.apidirect.cli.deployment.RollBack;
import io.apidirect.cli.deployment.WatchDeployment;
import io.apidirect.cli.diagnosis.CallApi;
import io.apidirect.cli.diagnosis.Completion;
import io.apidirect.cli.diagnosis.Doctor;
import io.apidirect.cli.diagnosis.ShowVersion;
import io.apidirect.cli.identity.LogIn;
import io.apidirect.cli.identity.LogOut;
import io.apidirect.cli.identity.SignUp;
import io.apidirect.cli.identity.WhoAmI;
import io.apidirect.cli.project.InitProject;
import io.apidirect.cli.project.UseProject;
import io.apidirect.cli.project.ValidateManifest;
import io.apidirect.cli.settings.ShowSettings;
import java.util.List;

/** The commands written by hand, by name. */
final class WrittenCommands {
    private WrittenCommands() {}

    static List<CommandEntry> all() {
        return List.of(
                CommandEntry.of("signup", "Make an account with an organisation", SignUp::new),
                CommandEntry.of("login", "Log in", LogIn::new),
                CommandEntry.of("logout", "Log out", LogOut::new),
                CommandEntry.of("whoami", "Tell who is logged in, and where", WhoAmI::new),
                CommandEntry.of("init", "Make a project that can be deployed", InitProject::new),
                CommandEntry.of("projects use", "Make a project the default", UseProject::new),
                CommandEntry.of(
                        "manifest validate",
                        "Show every fault of apidirect.yaml",
                        ValidateManifest::new),
                CommandEntry.of(
                        "settings", "Tell what may stand in apidirect.yaml", ShowSettings::new),
                CommandEntry.of("plan", "Show what a deployment would change", Plan::new),
                CommandEntry.of("plans approve", "Approve what somebody planned", ApprovePlan::new),
                CommandEntry.of("deploy", "Deploy this folder", Deploy::new),
                CommandEntry.of(
                        "deployments watch",
                        "Follow a deployment to its end",
                        WatchDeployment::new),
                CommandEntry.of(
                        "deployments logs",
                        "Print what a deployment's build wrote",
                        DeploymentLogs::new),
                CommandEntry.of("rollback", "Go back to an earlier release", RollBack::new),
                CommandEntry.of(
                        "destroy", "Remove an environment from the AWS account", Destroy::new),
                CommandEntry.of(
                        "eject", "Write an environment as CloudFormation files", Eject::new),
                CommandEntry.of("logs", "Print what the running API writes", Logs::new),
                CommandEntry.of("cost", "Show what an environment costs", Cost::new),
                CommandEntry.of(
                        "drift", "Show what was changed by hand, and repair it", Drift::new),
                CommandEntry.of("doctor", "Check everything that commands rely on", Doctor::new),
                CommandEntry.of(
                        "version",
                        "Tell the version of this tool and of the server",
                        ShowVersion::new),
                CommandEntry.of("api", "Send any request", CallApi::new),
                CommandEntry.of("completion", "Print completion for your shell", Completion::new));
    }
}
