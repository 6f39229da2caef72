//! What a report says, without how it looks: sections in the order they are read.

mod document;
mod figure;
mod sources;
mod span;
mod table;
mod words;

pub use document::{Chart, ChartForm, Document, Finding, FormulaNote, NativeChart, Section, SourceFile};
pub use figure::{KeyFigure, Mark, Tone};
pub use span::{Emphasis, Span, spans};
pub use table::{Align, Cell, Column, Format, Table};
pub use words::Words;
