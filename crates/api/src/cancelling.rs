//! Work that ends when its job is cancelled, wherever it is.

use std::io::{self, Read};

use crate::error::ApiError;
use crate::jobs::Job;

/// A reader that fails when the job is cancelled.
pub(crate) struct Stoppable<'a, R> {
    pub(crate) inner: R,
    pub(crate) job: &'a Job<'a>,
}

impl<R: Read> Read for Stoppable<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.job.is_cancelled() {
            return Err(io::Error::other("cancelled"));
        }
        self.inner.read(buffer)
    }
}

/// What ended work that was cancelled is the cancelling, whatever failed first.
pub(crate) fn or_cancelled<T>(job: &Job<'_>, outcome: Result<T, ApiError>) -> Result<T, ApiError> {
    match outcome {
        Err(_) if job.is_cancelled() => Err(ApiError::Cancelled),
        outcome => outcome,
    }
}
