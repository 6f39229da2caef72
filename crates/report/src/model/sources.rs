//! Sources as the tables they are shown as, so that every writer shows them alike.

use std::borrow::Cow;

use super::{Column, Document, Format, FormulaNote, Section, SourceFile, Table, Words};

impl Document {
    /// The sections with sources turned into headings and tables.
    pub(crate) fn laid_out(&self) -> impl Iterator<Item = Cow<'_, Section>> {
        self.sections.iter().flat_map(|section| match section {
            Section::Sources { files, formulas, note } => {
                sources(&self.words, files, formulas, note.as_deref()).into_iter().map(Cow::Owned).collect()
            }
            other => vec![Cow::Borrowed(other)],
        })
    }
}

fn sources(words: &Words, files: &[SourceFile], formulas: &[FormulaNote], note: Option<&str>) -> Vec<Section> {
    let mut sections = vec![Section::Heading { level: 1, text: words.sources.clone() }];
    if !files.is_empty() {
        sections.push(Section::Table(Table {
            title: None,
            columns: vec![
                Column::new(words.file.as_str(), Format::Text),
                Column::new(words.contents.as_str(), Format::Text),
                Column::new(words.rows.as_str(), Format::Number),
                Column::new(words.read_at.as_str(), Format::Text),
                Column::new(words.fingerprint.as_str(), Format::Text),
            ],
            rows: files.iter().map(file).collect(),
            note: note.map(str::to_owned),
        }));
    } else if let Some(note) = note {
        sections.push(Section::Note { text: note.to_owned() });
    }
    if !formulas.is_empty() {
        sections.push(Section::Table(Table {
            title: Some(words.formulas.clone()),
            columns: vec![
                Column::new(words.figure.as_str(), Format::Text),
                Column::new(words.formula.as_str(), Format::Text),
                Column::new(words.version.as_str(), Format::Number),
            ],
            rows: formulas.iter().map(formula).collect(),
            note: None,
        }));
    }
    sections
}

#[expect(clippy::cast_precision_loss, reason = "rows of a file")]
fn file(file: &SourceFile) -> Vec<super::Cell> {
    vec![
        file.file.as_str().into(),
        file.kind.as_str().into(),
        super::Cell::Number(file.rows as f64),
        file.read_at.as_str().into(),
        file.sha256.as_str().into(),
    ]
}

fn formula(note: &FormulaNote) -> Vec<super::Cell> {
    vec![note.name.as_str().into(), note.formula.as_str().into(), super::Cell::Number(f64::from(note.version))]
}
