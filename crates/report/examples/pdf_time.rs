//! Time of a report of twenty pages: the first one and the median of those after it. Prints JSON for `cargo xtask bench`;
//! with a path the PDF is written there.

#[path = "../tests/sample/mod.rs"]
mod sample;

use std::time::Instant;

const RUNS: usize = 5;

#[expect(clippy::print_stdout, reason = "its answer")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let fonts = sample::fonts();
    // Each run sets another document: nothing of the layout is known from the run before.
    let mut times = Vec::new();
    let mut pages = 0;
    for run in 0..=RUNS {
        let mut document = sample::report(21, 24);
        document.title = format!("{} {run}", document.title);
        for section in &mut document.sections {
            if let sandtable_report::model::Section::Heading { text, .. } = section {
                *text = format!("{text} ({run})");
            }
        }
        let begun = Instant::now();
        let pdf = sandtable_report::pdf(&document, &fonts)?;
        times.push(begun.elapsed().as_secs_f64() * 1e3);
        pages = pdf.pages;
        if let Some(path) = std::env::args().nth(1) {
            std::fs::write(path, &pdf.bytes)?;
        }
    }
    let first = times.remove(0);
    times.sort_by(f64::total_cmp);
    println!(r#"{{"pages":{pages},"first_ms":{first:.1},"median_ms":{:.1}}}"#, times[times.len() / 2]);
    Ok(())
}
