//! Running jobs by name, so that they can be cancelled.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

#[derive(Debug, Default)]
pub(crate) struct Jobs(Mutex<HashMap<String, Arc<AtomicBool>>>);

/// A job that runs; it leaves the list when dropped.
pub(crate) struct Job<'j> {
    jobs: &'j Jobs,
    name: String,
    cancelled: Arc<AtomicBool>,
}

impl Jobs {
    pub(crate) fn begin(&self, name: &str) -> Job<'_> {
        let cancelled = Arc::new(AtomicBool::new(false));
        let mut running = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        running.insert(name.to_owned(), Arc::clone(&cancelled));
        Job { jobs: self, name: name.to_owned(), cancelled }
    }

    /// Asks a job to stop; nothing happens when it is over.
    pub(crate) fn cancel(&self, name: &str) {
        let running = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(flag) = running.get(name) {
            flag.store(true, Ordering::Relaxed);
        }
    }
}

impl Job<'_> {
    pub(crate) fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// For the connection, which asks whether to go on.
    pub(crate) fn flag(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.cancelled)
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Job<'_> {
    fn drop(&mut self) {
        let mut running = self.jobs.0.lock().unwrap_or_else(PoisonError::into_inner);
        running.remove(&self.name);
    }
}

#[cfg(test)]
mod tests {
    use super::Jobs;

    #[test]
    fn a_job_is_cancelled_by_its_name() {
        let jobs = Jobs::default();
        let one = jobs.begin("one");
        let two = jobs.begin("two");
        jobs.cancel("one");
        jobs.cancel("three");
        assert!(one.is_cancelled() && !two.is_cancelled());
    }
}
