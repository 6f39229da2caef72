//! Writes the sample report in all three formats into a folder, to be looked at.

#[path = "../tests/sample/mod.rs"]
mod sample;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::path::PathBuf::from(std::env::args().nth(1).ok_or("a folder to write to")?);
    let document = sample::report(3, 12);
    std::fs::write(folder.join("report.html"), sandtable_report::html(&document)?)?;
    std::fs::write(folder.join("report.xlsx"), sandtable_report::xlsx(&document)?)?;
    std::fs::write(folder.join("report.pdf"), sandtable_report::pdf(&document, &sample::fonts())?.bytes)?;
    Ok(())
}
