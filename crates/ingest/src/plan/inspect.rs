//! Looks at the head of a file, and through a date column where single dates leave something open, and decides how the
//! file is read.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;
use sandtable_base::{Metric, Platform, RecordKind};
use sha2::{Digest, Sha256};

use super::answers::{self, Answers};
use super::layout::{self, Layout};
use super::program::{self, Program, Seen};
use super::survey::{self, Dates, Sign};
use super::{covers, questions};
use crate::cell::figure::Unit;
use crate::cell::reason::Reason;
use crate::cell::resolve::{DateRule, TailRule, YearRule};
use crate::cell::text;
use crate::control::Control;
use crate::error::IngestError;
use crate::limits::SAMPLE_ROWS;
use crate::record::{Plan, kind_named};
use crate::shape::Shape;
use crate::shape::field::{DateField, Field, TextField};
use crate::shape::matching;
use crate::table::{self, Flow, Format, Row, Source};
use crate::view::{Mapping, Notice, Options, Question};

/// How a file would be read.
#[derive(Debug)]
pub struct Inspected {
    /// Kind and platform are empty where nobody has said yet; [`Inspected::questions`] then asks.
    pub plan: Plan,
    pub questions: Vec<Question>,
    pub notices: Vec<Notice>,
    pub sheets: Vec<String>,
    pub bytes: u64,
    pub(crate) source: Source,
    pub(crate) sample: Vec<Row>,
    /// One, or one for each of the tables that stand side by side.
    pub(crate) programs: Vec<Program>,
}

/// Everything that is known while questions are asked and programs compiled.
pub(crate) struct Findings<'a> {
    pub(crate) options: &'a Options,
    pub(crate) answers: Answers,
    pub(crate) source: Source,
    pub(crate) layout: Layout,
    pub(crate) sample: Vec<Row>,
    pub(crate) kind: Option<String>,
    pub(crate) platform: Option<String>,
    /// The platform is the shape's first guess of several.
    pub(crate) platform_open: bool,
    pub(crate) covers: Option<(NaiveDate, NaiveDate)>,
    pub(crate) dates: BTreeMap<usize, Dates>,
    pub(crate) banner: Option<String>,
    pub(crate) notices: Vec<Notice>,
    /// Currency that the signs of amounts in the sample mean.
    pub(crate) sign: Option<Sign>,
}

impl Findings<'_> {
    pub(crate) fn record_kind(&self) -> Option<&'static RecordKind> {
        self.kind.as_deref().and_then(RecordKind::named)
    }

    /// Positions and headers of the columns that a record kind keeps as they are.
    pub(crate) fn other_columns(&self) -> Vec<(usize, String)> {
        if self.record_kind().is_none() {
            return Vec::new();
        }
        let taken = |column: usize| self.layout.matched.columns.iter().any(|assigned| assigned.column == column);
        let named = self.layout.header.iter().enumerate().filter(|(_, name)| !name.is_empty());
        named
            .filter(|(column, _)| !taken(*column) && !self.layout.left_out.contains(column))
            .map(|(column, name)| (column, name.clone()))
            .collect()
    }

    pub(crate) fn shape(&self) -> Option<&'static Shape> {
        self.layout.matched.shape
    }

    pub(crate) fn is_kind(&self, kind: &str) -> bool {
        self.kind.as_deref() == Some(kind)
    }

    pub(crate) fn has(&self, field: &Field) -> bool {
        self.layout.matched.columns.iter().any(|assigned| assigned.field == *field)
    }

    /// Columns that hold dates, and the field they are.
    pub(crate) fn date_columns(&self) -> Vec<(usize, DateField)> {
        let columns = self.layout.matched.columns.iter();
        columns
            .filter_map(|assigned| match assigned.field {
                Field::Date(field) => Some((assigned.column, field)),
                _ => None,
            })
            .collect()
    }

    pub(crate) fn data(&self) -> &[Row] {
        self.sample.get(self.layout.at + 1..).unwrap_or_default()
    }

    /// The order of day and month: the user's word, what the column proves, the shape's habit.
    pub(crate) fn day_first(&self, column: usize) -> Option<bool> {
        let proven = self.dates.get(&column).and_then(Dates::day_first);
        self.options.day_first.or(proven).or_else(|| self.shape().and_then(|shape| shape.day_first))
    }

    pub(crate) fn rule(&self, column: usize) -> DateRule {
        let day_first = self.day_first(column);
        let tail = match (self.dates.get(&column), day_first) {
            (Some(dates), Some(day_first)) => dates.tail(day_first),
            _ => TailRule::AsWritten,
        };
        let rolls = self.shape().map_or(self.is_kind("daily"), |shape| shape.year_rolls);
        let year = match (self.options.year, self.covers) {
            (Some(year), _) if rolls => YearRule::Rolling { year, last: None },
            (Some(year), _) => YearRule::Fixed(year),
            (None, Some((from, to))) if covers::is_within_a_year((from, to)) => YearRule::Within(from, to),
            (None, _) => YearRule::Unknown,
        };
        DateRule { day_first, year, tail }
    }
}

/// How the file would be read, what is to be asked and what is worth knowing. Reads the head, and the whole file only
/// where dates leave something open.
///
/// # Errors
/// Any [`IngestError`] that concerns the file, the options or the mapping; missing answers are questions here.
pub fn inspect(
    path: &Path,
    kind: Option<&str>,
    mapping: &Mapping,
    options: &Options,
    control: &dyn Control,
) -> Result<Inspected, IngestError> {
    let answers = answers::check(kind, options)?;
    let kind = kind.and_then(kind_named);
    let source = Source::open(path, options, control)?;
    let (source, sample, mut layout) = choose_sheet(source, kind, options)?;
    let kind = kind.map(str::to_owned).or_else(|| layout.matched.kind.clone());
    layout::correct(&mut layout, kind.as_deref(), mapping)?;
    if let (Some(kind), None) = (&kind, layout.matched.shape) {
        matching::fit_dates(kind, &mut layout.matched.columns);
    }
    let mut findings = Findings {
        options,
        answers,
        layout,
        kind,
        platform: None,
        platform_open: false,
        covers: covers::in_name(&source.file_name()),
        dates: BTreeMap::new(),
        banner: None,
        notices: Vec::new(),
        sign: None,
        sample,
        source,
    };
    name_platform(&mut findings);
    findings.sign = survey::sign(findings.data(), &findings.layout.matched.columns);
    survey_dates(&mut findings, control)?;
    questions::notices(&mut findings);
    let questions = questions::ask(&findings);
    let (plan, programs) = compile(&findings);
    Ok(Inspected {
        plan,
        questions,
        sheets: findings.source.sheets.iter().filter(|sheet| !sheet.hidden).map(|sheet| sheet.name.clone()).collect(),
        bytes: findings.source.length,
        notices: findings.notices,
        source: findings.source,
        sample: findings.sample,
        programs,
    })
}

/// The first sheet whose table has a known shape; without one, the visible sheet most columns of which are known.
fn choose_sheet(
    source: Source,
    kind: Option<&str>,
    options: &Options,
) -> Result<(Source, Vec<Row>, Layout), IngestError> {
    let visible: Vec<String> =
        source.sheets.iter().filter(|sheet| !sheet.hidden).map(|sheet| sheet.name.clone()).collect();
    if options.sheet.is_some() || visible.len() < 2 {
        let sample = table::head(&source, SAMPLE_ROWS)?;
        let layout =
            layout::recognise(&sample, kind, options).map_err(|cause| unreadable_text(cause, &source, &sample))?;
        return Ok((source, sample, layout));
    }
    let mut best: Option<(Source, Vec<Row>, Layout)> = None;
    let mut first_error = None;
    for name in visible {
        let sheet = source.with_sheet(&name);
        let sample = table::head(&sheet, SAMPLE_ROWS)?;
        match layout::recognise(&sample, kind, options) {
            Ok(layout) if layout.matched.shape.is_some() => return Ok((sheet, sample, layout)),
            Ok(layout) => {
                if best.as_ref().is_none_or(|(_, _, best)| layout.recognised() > best.recognised()) {
                    best = Some((sheet, sample, layout));
                }
            }
            Err(cause) => first_error = first_error.or(Some(cause)),
        }
    }
    best.ok_or_else(|| first_error.unwrap_or_else(|| IngestError::NoHeader { hint: "no sheet".to_owned() }))
}

/// Without a header because the text was read in the wrong encoding: that is what the user has to know.
fn unreadable_text(cause: IngestError, source: &Source, sample: &[Row]) -> IngestError {
    let faulty = sample.iter().find(|row| row.fault == Some(Reason::BadEncoding));
    match (cause, faulty, source.encoding_name()) {
        (IngestError::NoHeader { .. }, Some(row), Some(encoding)) => {
            IngestError::Encoding { row: row.number, encoding }
        }
        (cause, ..) => cause,
    }
}

/// The user's word, the banner's, the shape's.
fn name_platform(findings: &mut Findings<'_>) {
    let shape = findings.shape();
    let mut platform = shape.map(|shape| shape.platform.clone());
    if let Some(banner) = shape.and_then(|shape| shape.banner.as_ref()) {
        let line = findings.sample[..findings.layout.at].iter().rev().map(|row| row.text(0)).find(|line| {
            let folded = text::folded(line);
            !folded.is_empty() && !folded.starts_with("sep=")
        });
        let line = line.map(|line| text::trim(&line).to_owned());
        let words = format!(
            "{} {}",
            text::folded(line.as_deref().unwrap_or_default()),
            text::folded(&findings.source.file_name())
        );
        match banner.platforms.iter().find(|(word, _)| words.contains(word.as_str())) {
            Some((_, named)) => platform = Some(named.clone()),
            None => findings.platform_open = true,
        }
        findings.banner = line;
    }
    findings.platform = findings.options.platform.clone().or(platform);
}

/// Looks through the whole columns whose sample leaves the order, the year or a lost zero open.
fn survey_dates(findings: &mut Findings<'_>, control: &dyn Control) -> Result<(), IngestError> {
    let epoch_1904 = findings.source.epoch_1904;
    let columns = findings.date_columns();
    let mut dates: BTreeMap<usize, Dates> = columns.iter().map(|&(column, _)| (column, Dates::default())).collect();
    for row in findings.data() {
        for (column, found) in &mut dates {
            found.note(row.cell(*column), epoch_1904);
        }
    }
    let habit = findings.shape().and_then(|shape| shape.day_first);
    let decided = findings.options.day_first;
    let open = |found: &Dates| {
        let order = found.has_open_order() && decided.is_none();
        // A shape's habit holds unless the sample speaks against it.
        let by_habit = habit.is_some() && found.day_first().is_none_or(|proven| Some(proven) == habit);
        (order && !by_habit) || found.lacks_years()
    };
    if dates.values().any(open) {
        let header_row = findings.layout.header_row;
        dates.values_mut().for_each(|found| *found = Dates::default());
        let mut seen = 0_u64;
        table::rows(&findings.source, false, &mut |row, _| {
            seen += 1;
            if seen.is_multiple_of(4096) && control.is_cancelled() {
                return Err(IngestError::Cancelled);
            }
            if row.number > header_row && row.fault.is_none() {
                for (column, found) in &mut dates {
                    found.note(row.cell(*column), epoch_1904);
                }
            }
            Ok(Flow::More)
        })?;
    }
    findings.dates = dates;
    Ok(())
}

fn compile(findings: &Findings<'_>) -> (Plan, Vec<Program>) {
    let shape = findings.shape();
    let layout = &findings.layout;
    let columns = &layout.matched.columns;
    let numeric: Vec<usize> =
        columns.iter().filter(|assigned| assigned.field.is_metric()).map(|assigned| assigned.column).collect();
    let style = survey::style(findings.data(), &numeric);
    let mut columns = columns.clone();
    for assigned in columns.iter_mut().filter(|assigned| assigned.unit == Unit::Rate) {
        assigned.unit = survey::rate(findings.data(), assigned.column, style);
    }
    let mut extra = Vec::new();
    let rule_of = |column: usize, _| findings.rule(column);
    let kind = findings.record_kind();
    let mut ops = program::ops(&columns, shape, kind, &rule_of, &mut extra);
    let others = findings.other_columns();
    ops.extend(program::others(&others));
    let currency = currency(findings);
    let has_money = columns.iter().any(|assigned| assigned.field.is_money());
    let dated = columns.iter().any(|assigned| matches!(assigned.field, Field::Date(_)));
    let undated_wanted = findings.options.undated == Some(true) && findings.is_kind("posts");
    let metric = findings.banner.clone().unwrap_or_default();
    let metric_figure = shape
        .and_then(|shape| shape.banner.as_ref())
        .and_then(|banner| banner.metrics.get(&text::folded(&metric)))
        .and_then(|name| Metric::from_name(name));
    let keep = shape.and_then(|shape| shape.keep.as_ref()).and_then(|keep| {
        let column = layout.folded.iter().position(|header| *header == keep.header)?;
        Some((column, keep.values.iter().map(|value| text::folded(value)).collect()))
    });
    let program = Program {
        ops,
        header: layout.header.clone(),
        style,
        epoch_1904: findings.source.epoch_1904,
        // In a sheet, cells beside the table are remarks; in a delimited file they are a row that fell apart.
        width: match findings.source.format {
            Format::Csv => findings.sample.get(layout.at).map_or(layout.header.len(), Row::len),
            _ => usize::MAX,
        },
        date_required: dated && !undated_wanted && kind.is_none(),
        kind,
        formula_errors: 0,
        short: Seen::default(),
        above_whole: Seen::default(),
        needs: kind.map(|kind| program::needs(kind, &columns)).unwrap_or_default(),
        dated,
        has_id: findings.has(&Field::Id),
        id_column: columns.iter().find(|assigned| assigned.field == Field::Word("id")).map(|assigned| assigned.column),
        channel_required: findings.is_kind("channel") && findings.has(&Field::Text(TextField::Channel)),
        shape,
        keep,
        currency: currency.clone().filter(|_| has_money).unwrap_or_default(),
        metric,
        metric_figure,
        url_column: columns.iter().find(|a| a.field == Field::Text(TextField::Url)).map(|a| a.column),
    };
    let programs = match shape.filter(|shape| shape.side_by_side) {
        Some(_) => super::joined::split(&program, &layout.folded),
        None => vec![program],
    };
    let mut plan = plan(findings, currency, extra, &columns);
    plan.others = others.into_iter().map(|(_, name)| name).collect();
    (plan, programs)
}

/// Of amounts that name none: the header's word, the user's, the platform's, what the signs of the sample mean.
pub(crate) fn currency(findings: &Findings<'_>) -> Option<String> {
    let shape = findings.shape();
    let named = findings.layout.matched.currency.clone();
    named
        .or_else(|| findings.answers.currency.clone())
        .or_else(|| shape.and_then(|shape| shape.currency.clone()))
        .or_else(|| findings.sign.as_ref().map(|sign| sign.code.to_owned()))
}

fn plan(findings: &Findings<'_>, currency: Option<String>, extra: Vec<String>, columns: &[matching::Assigned]) -> Plan {
    let shape = findings.shape();
    let layout = &findings.layout;
    let source = &findings.source;
    let field_of = |column: usize| {
        columns.iter().find(|assigned| assigned.column == column).map(|assigned| assigned.field.name().to_owned())
    };
    let named = layout.header.iter().enumerate();
    let has = |field| findings.has(&Field::Date(field));
    Plan {
        kind: findings.kind.clone().unwrap_or_default(),
        platform: findings.platform.clone().unwrap_or_else(|| Platform::OTHER.to_owned()),
        shape: shape.map(|shape| shape.name.clone()),
        format: source.format.name().to_owned(),
        encoding: source.encoding_name(),
        delimiter: source.delimiter_name(),
        header_row: layout.header_row,
        sheet: Some(source.sheet.clone()).filter(|sheet| !sheet.is_empty()),
        columns: named.map(|(column, name)| (column as u64 + 1, name.clone(), field_of(column))).collect(),
        extra,
        others: Vec::new(),
        currency,
        account: findings.options.account.clone().filter(|account| !account.trim().is_empty()),
        as_of: findings.answers.as_of,
        period: shape
            .and_then(|shape| shape.period.as_ref())
            .and_then(|marks| covers::in_remarks(&findings.sample[..layout.at], marks)),
        header_signature: signature(&layout.folded),
        posts_taken_only: findings.is_kind("posts") && has(DateField::Taken) && !has(DateField::Published),
    }
}

/// Same for the same columns in the same order, however they are cased or spaced.
fn signature(folded: &[String]) -> String {
    let digest = Sha256::digest(folded.join("\u{1f}").as_bytes());
    digest[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}
