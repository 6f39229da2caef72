//! Time and memory of another program.

use std::fs;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::exec;
use crate::fail::{Fail, Result};

#[derive(Debug, Clone, Copy)]
pub struct Run {
    pub seconds: f64,
    /// The most memory it held, in bytes; 0 where the system does not say (only Linux does, in `/proc`).
    pub peak_bytes: u64,
}

/// Runs to the end; the peak is the kernel's own high-water mark, read while the program lives.
pub fn run(command: &mut Command) -> Result<Run> {
    let failed =
        |cause: &dyn std::fmt::Display, command: &Command| Fail::new(format!("{}: {cause}", exec::said(command)));
    let begun = Instant::now();
    let mut child =
        command.stdin(Stdio::null()).stdout(Stdio::null()).spawn().map_err(|cause| failed(&cause, command))?;
    let status_file = format!("/proc/{}/status", child.id());
    let mut peak_bytes = 0;
    let status = loop {
        if let Ok(text) = fs::read_to_string(&status_file) {
            peak_bytes = peak_bytes.max(high_water(&text));
        }
        if let Some(status) = child.try_wait().map_err(|cause| failed(&cause, command))? {
            break status;
        }
        thread::sleep(Duration::from_millis(5));
    };
    let seconds = begun.elapsed().as_secs_f64();
    if status.success() { Ok(Run { seconds, peak_bytes }) } else { Err(failed(&status, command)) }
}

/// `VmHWM:   123456 kB`
fn high_water(status: &str) -> u64 {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|rest| rest.split_whitespace().next()?.parse::<u64>().ok());
    kilobytes.unwrap_or(0) * 1024
}

/// The middle one, or the mean of the two in the middle.
pub fn median(values: impl IntoIterator<Item = f64>) -> f64 {
    let mut sorted: Vec<f64> = values.into_iter().collect();
    sorted.sort_by(f64::total_cmp);
    let half = sorted.len() / 2;
    match sorted.len() {
        0 => f64::NAN,
        length if length % 2 == 1 => sorted[half],
        _ => f64::midpoint(sorted[half - 1], sorted[half]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle() {
        assert_eq!(median([3.0, 1.0, 2.0]).to_bits(), 2.0f64.to_bits());
        assert_eq!(median([4.0, 1.0, 2.0, 3.0]).to_bits(), 2.5f64.to_bits());
    }

    #[test]
    fn the_kernels_line_is_read() {
        assert_eq!(high_water("VmPeak:\t 9 kB\nVmHWM:\t    2048 kB\n"), 2048 * 1024);
        assert_eq!(high_water(""), 0);
    }
}
