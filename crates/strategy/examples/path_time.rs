//! How long the critical path of thousands of tasks takes, with its dates (`cargo xtask bench plan`). Prints JSON.

use std::io::{self, Write};
use std::time::Instant;

use chrono::NaiveDate;
use sandtable_almanac::WorkDays;
use sandtable_strategy::model::schedule::{Link, LinkKind, Task, schedule};

const RUNS: usize = 31;
const SIZES: [usize; 3] = [1_000, 5_000, 25_000];

/// Each task waits for two of the fifty before it; the same numbers on every machine.
fn plan(count: usize) -> Vec<Task> {
    let mut state = 7_u64;
    let mut below = |end: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % end
    };
    let mut tasks = Vec::with_capacity(count);
    for number in 0..count {
        let near = number.min(50);
        let after = (0..near.min(2)).map(|_| Link {
            from: format!("t{}", number - 1 - below(near)),
            kind: LinkKind::FinishStart,
            lag: 0,
        });
        let after = after.collect();
        tasks.push(Task { id: format!("t{number}"), days: below(3) as i64, after, not_before: 0 });
    }
    tasks
}

fn main() -> io::Result<()> {
    let start = NaiveDate::from_ymd_opt(2026, 2, 9).unwrap_or_default();
    let mut report = serde_json::Map::new();
    for size in SIZES {
        let tasks = plan(size);
        let mut times = Vec::new();
        for _ in 0..RUNS {
            let begun = Instant::now();
            let placed = schedule(&tasks).map_err(io::Error::other)?;
            let dated = placed.dated(start, |day| WorkDays::China.is_worked(day));
            times.push(begun.elapsed().as_secs_f64() * 1e3);
            if dated.is_none_or(|(tasks, _)| tasks.len() != size) {
                return Err(io::Error::other("tasks without dates"));
            }
        }
        times.sort_by(f64::total_cmp);
        report.insert(
            size.to_string(),
            serde_json::json!({"best_ms": times[0], "median_ms": times[RUNS / 2], "worst_ms": times[RUNS - 1]}),
        );
    }
    writeln!(io::stdout(), "{}", serde_json::Value::Object(report))
}
