//! What a file is taken for: `cargo run -p sandtable-ingest --example look -- FILE…`.
#![expect(clippy::print_stdout, reason = "an example prints what it finds")]

use std::ops::ControlFlow;
use std::path::Path;

use sandtable_ingest::view::{Mapping, Options};
use sandtable_ingest::{Event, preview, read};

fn main() {
    for path in std::env::args().skip(1) {
        let path = Path::new(&path);
        println!("{}", path.display());
        match preview(path, None, &Mapping::new(), &Options::default()) {
            Err(cause) => println!("  {}: {cause}", cause.code()),
            Ok(shown) => {
                println!("  {:?} {:?} header {}", shown.kind, shown.shape, shown.header_row);
                for column in &shown.columns {
                    println!("    {} → {}", column.name, column.guess.as_deref().unwrap_or("·"));
                }
                for question in &shown.questions {
                    println!("  asks {} {} {:?}", question.id, question.required, question.choices);
                }
                for notice in &shown.notices {
                    println!("  notes {} {:?} {:?}", notice.code, notice.value, notice.count);
                }
            }
        }
        let mut shown = 0;
        let summary = read(path, None, &Mapping::new(), &Options::default(), &mut |event| {
            match event {
                Event::Record(record) if shown < 2 => {
                    println!("  {:?} {:?} {:?}", record.at, record.words, record.numbers);
                    shown += 1;
                }
                Event::Rejected(rejection) if shown < 4 => {
                    println!("  {rejection:?}");
                    shown += 1;
                }
                _ => {}
            }
            ControlFlow::Continue(())
        });
        match summary {
            Ok(summary) => println!("  {} rows, {} rejected", summary.rows_read, summary.rejected),
            Err(cause) => println!("  {}", cause.code()),
        }
    }
}
