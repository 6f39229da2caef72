//! Running jobs by name, so that they can be cancelled.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

#[derive(Debug, Default)]
pub(crate) struct Jobs(Mutex<Vec<(String, Arc<AtomicBool>)>>);

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
        running.push((name.to_owned(), Arc::clone(&cancelled)));
        Job { jobs: self, name: name.to_owned(), cancelled }
    }

    /// Asks the jobs of a name to stop; nothing happens when they are over.
    pub(crate) fn cancel(&self, name: &str) {
        let running = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for (_, flag) in running.iter().filter(|(known, _)| known == name) {
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
        running.retain(|(_, flag)| !Arc::ptr_eq(flag, &self.cancelled));
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

    #[test]
    fn two_jobs_of_one_name_are_both_cancelled_and_the_end_of_one_leaves_the_other_its_name() {
        let jobs = Jobs::default();
        let (first, second, third) = (jobs.begin("export"), jobs.begin("export"), jobs.begin("export"));
        drop(first);
        jobs.cancel("export");
        assert!(second.is_cancelled() && third.is_cancelled());
        drop((second, third));
        assert!(!jobs.begin("export").is_cancelled());
    }
}
