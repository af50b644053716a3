/**
 * S3: buckets with versions, objects as files. The hard idea: a key is a stack of versions of which
 * a delete marker is one, so that a bucket which looks empty may still refuse to be deleted.
 */
@NullMarked
package io.apidirect.simulator.aws.s3;

import org.jspecify.annotations.NullMarked;
