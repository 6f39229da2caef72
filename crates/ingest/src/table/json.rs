//! Lists of JSON objects, as a document or one object a line. The names of the fields are the header, in row 0; objects
//! count from 1. Inner objects become columns `outer.inner`.

use std::collections::HashMap;
use std::fmt;
use std::io::BufReader;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::scan::Scanner;
use super::{Cell, Fingerprint, Flow, Row, RowSink, Source, damaged, unreadable};
use crate::bytes::input::{self, Input};
use crate::cell::reason::Reason;
use crate::error::IngestError;
use crate::limits::{COLUMNS, SAMPLE_ROWS};

/// Columns are collected from this many objects; later ones can only fill these.
const HEADER_FROM: usize = 4 * SAMPLE_ROWS;

#[derive(Default)]
struct Header {
    names: Vec<String>,
    places: HashMap<String, usize>,
    fixed: bool,
}

impl Header {
    fn place(&mut self, name: &str) -> Option<usize> {
        if let Some(&place) = self.places.get(name) {
            return Some(place);
        }
        if self.fixed {
            return None;
        }
        let place = self.names.len();
        self.names.push(name.to_owned());
        self.places.insert(name.to_owned(), place);
        Some(place)
    }

    fn learn(&mut self, object: &Value) {
        flatten(object, &mut String::new(), &mut |name, _| {
            let _ = self.place(name);
        });
    }

    fn row(&mut self) -> Result<Row, IngestError> {
        self.fixed = true;
        if self.names.len() > COLUMNS {
            return Err(IngestError::TooManyColumns { value: self.names.len() as u64, allowed: COLUMNS as u64 });
        }
        let mut row = Row::default();
        for name in &self.names {
            row.push_text(name.as_bytes());
        }
        Ok(row)
    }

    fn fill(&mut self, number: u64, object: &Value, row: &mut Row) {
        row.clear(number);
        let mut cells: Vec<Option<&Value>> = vec![None; self.names.len()];
        flatten(object, &mut String::new(), &mut |name, value| {
            if let Some(cell) = self.places.get(name).and_then(|&place| cells.get_mut(place)) {
                *cell = Some(value);
            }
        });
        for cell in cells {
            match cell {
                None | Some(Value::Null) => row.push(Cell::Empty),
                Some(Value::String(text)) => row.push_text(text.as_bytes()),
                // Whole numbers stay text: ids of 19 digits do not fit a float.
                Some(Value::Number(number)) => match number.as_f64() {
                    Some(value) if number.is_f64() => row.push(Cell::Number(value)),
                    _ => row.push_text(number.to_string().as_bytes()),
                },
                Some(Value::Bool(value)) => row.push(Cell::Flag(*value)),
                Some(other) => row.push_text(other.to_string().as_bytes()),
            }
        }
    }
}

fn flatten<'v>(value: &'v Value, name: &mut String, take: &mut dyn FnMut(&str, &'v Value)) {
    let Value::Object(fields) = value else { return take(name, value) };
    for (key, inner) in fields {
        let length = name.len();
        if length > 0 {
            name.push('.');
        }
        name.push_str(key);
        flatten(inner, name, take);
        name.truncate(length);
    }
}

/// A document: two passes over it, one for the header.
pub(crate) fn rows(source: &Source, sink: &mut RowSink<'_>) -> Result<(), IngestError> {
    let mut header = Header::default();
    let mut seen = 0;
    walk(source, &mut |object| {
        header.learn(&object);
        seen += 1;
        Ok(if seen < HEADER_FROM { Flow::More } else { Flow::Enough })
    })?;
    if seen == 0 {
        return Ok(());
    }
    let mut row = header.row()?;
    if sink(&row, 0)? == Flow::Enough {
        return Ok(());
    }
    let mut number = 0;
    walk(source, &mut |object| {
        number += 1;
        header.fill(number, &object, &mut row);
        sink(&row, source.length / 2)
    })
}

type ObjectSink<'a> = dyn FnMut(Value) -> Result<Flow, IngestError> + 'a;

struct Walk<'s, 'a> {
    sink: &'s mut ObjectSink<'a>,
    end: Option<Result<(), IngestError>>,
    found: bool,
}

fn walk(source: &Source, sink: &mut ObjectSink<'_>) -> Result<(), IngestError> {
    let mut walk = Walk { sink, end: None, found: false };
    let outcome = if source.encoding == encoding_rs::UTF_8 {
        let input = Input::open(&source.path, source.encoding, false)?;
        let mut document = serde_json::Deserializer::from_reader(BufReader::new(input));
        Level { walk: &mut walk, depth: 0 }.deserialize(&mut document)
    } else {
        let text = input::text(&source.path, source.encoding)?;
        let mut document = serde_json::Deserializer::from_str(&text);
        Level { walk: &mut walk, depth: 0 }.deserialize(&mut document)
    };
    match (walk.end, outcome) {
        // Stopped on purpose: what serde says of it is of no interest.
        (Some(end), _) => end,
        (None, Err(cause)) => Err(damaged(&source.path, &cause)),
        (None, Ok(())) => Ok(()),
    }
}

/// Looks for the first list of objects, up to four levels down (`{"data": {"list": […]}}`).
struct Level<'w, 's, 'a> {
    walk: &'w mut Walk<'s, 'a>,
    depth: usize,
}

impl<'de> DeserializeSeed<'de> for Level<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Level<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of objects")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        if self.walk.found {
            while list.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(());
        }
        while let Some(value) = list.next_element::<Value>()? {
            if !value.is_object() {
                continue;
            }
            self.walk.found = true;
            match (self.walk.sink)(value) {
                Ok(Flow::More) => {}
                Ok(Flow::Enough) => {
                    self.walk.end = Some(Ok(()));
                    return Err(serde::de::Error::custom("enough"));
                }
                Err(cause) => {
                    self.walk.end = Some(Err(cause));
                    return Err(serde::de::Error::custom("stopped"));
                }
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        while fields.next_key::<IgnoredAny>()?.is_some() {
            if self.depth < 4 {
                fields.next_value_seed(Level { walk: &mut *self.walk, depth: self.depth + 1 })?;
            } else {
                fields.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }
}

/// A delimiter that no line holds: a line is one cell.
const NO_DELIMITER: u8 = 0x1F;

/// One object a line; a line that is none is a row at fault.
pub(crate) fn lines(
    source: &Source,
    fingerprint: bool,
    sink: &mut RowSink<'_>,
) -> Result<Option<Fingerprint>, IngestError> {
    let mut header = Header::default();
    let mut seen = 0;
    each_line(source, false, &mut |_, line, _| {
        if let Ok(object) = serde_json::from_slice::<Value>(line) {
            header.learn(&object);
            seen += 1;
        }
        Ok(if seen < HEADER_FROM { Flow::More } else { Flow::Enough })
    })?;
    let mut row = header.row()?;
    if sink(&row, 0)? == Flow::Enough {
        return Ok(None);
    }
    each_line(source, fingerprint, &mut |number, line, at| {
        if line.iter().all(u8::is_ascii_whitespace) {
            return Ok(Flow::More);
        }
        match serde_json::from_slice::<Value>(line) {
            Ok(object) if object.is_object() => header.fill(number, &object, &mut row),
            _ => {
                row.clear(number);
                row.push_text(&line[..line.len().min(crate::limits::SHOWN)]);
                row.fault = Some(if line.contains(&0) { Reason::NulByte } else { Reason::Ragged });
            }
        }
        sink(&row, at)
    })
}

type LineSink<'a> = dyn FnMut(u64, &[u8], u64) -> Result<Flow, IngestError> + 'a;

fn each_line(source: &Source, fingerprint: bool, sink: &mut LineSink<'_>) -> Result<Option<Fingerprint>, IngestError> {
    let input = Input::open(&source.path, source.encoding, fingerprint)?;
    let mut scanner = Scanner::new(input, NO_DELIMITER).unquoted();
    let mut row = Row::default();
    while scanner.next(&mut row).map_err(|cause| unreadable(&source.path, &cause))? {
        let line = match row.cell(0) {
            Cell::Text(line) => line,
            _ => &[],
        };
        if sink(row.number, line, scanner.input().taken())? == Flow::Enough {
            break;
        }
    }
    scanner.into_input().finish().map_err(|cause| unreadable(&source.path, &cause))
}
