//! Digits with the marks between them: which parts the whole from the fraction, which only group.

/// Which mark parts the whole from the fraction where a number alone cannot tell (`1,234`, `1.234`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Style {
    #[default]
    Point,
    Comma,
}

/// Digits and marks at most this long are a number.
const LONGEST: usize = 40;

/// Beyond them a float has no such number, or nearly none.
const EXPONENTS: std::ops::Range<i32> = -299..300;

#[derive(Debug, Clone, Copy)]
pub(super) struct Body {
    marks: [u8; LONGEST],
    length: usize,
    /// Of a scientific notation.
    exponent: i32,
}

/// The digits with their marks, folded to ASCII (every space to `_`), and what follows.
pub(super) fn body(rest: &str) -> Option<(Body, &str)> {
    let mut body = Body { marks: [0; LONGEST], length: 0, exponent: 0 };
    let mut end = rest.len();
    let mut seen = false;
    for (at, c) in rest.char_indices() {
        let mark = match c {
            '0'..='9' | '.' | ',' => c as u8,
            '０'..='９' => (c as u32 - '０' as u32) as u8 + b'0',
            '．' => b'.',
            '，' => b',',
            '\'' | '’' | '_' => b'\'',
            ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{3000}' => b'_',
            _ => {
                end = at;
                break;
            }
        };
        seen |= mark.is_ascii_digit();
        if body.length == LONGEST {
            return None;
        }
        body.marks[body.length] = mark;
        body.length += 1;
    }
    while body.length > 0 && body.marks[body.length - 1] == b'_' {
        body.length -= 1;
    }
    let mut suffix = &rest[end..];
    if let Some(after) = suffix.strip_prefix(['e', 'E']) {
        let length =
            after.bytes().skip(usize::from(after.starts_with(['+', '-']))).take_while(u8::is_ascii_digit).count();
        if length > 0 {
            let length = length + usize::from(after.starts_with(['+', '-']));
            body.exponent = after[..length].parse().ok().filter(|e| EXPONENTS.contains(e))?;
            suffix = &after[length..];
        }
    }
    seen.then_some((body, suffix))
}

pub(super) struct Decimal {
    mantissa: u64,
    exponent: i32,
    /// More digits than a mantissa holds.
    long: Option<f64>,
}

impl Decimal {
    /// Exact powers of ten keep the result the float nearest to what is written.
    pub(super) fn scaled(&self, shift: i32) -> f64 {
        let exponent = self.exponent + shift;
        if let Some(long) = self.long {
            return long * 10_f64.powi(shift);
        }
        if self.mantissa < (1 << 53) && exponent.unsigned_abs() <= 22 {
            let power = POWERS[exponent.unsigned_abs() as usize];
            let mantissa = self.mantissa as f64;
            return if exponent < 0 { mantissa / power } else { mantissa * power };
        }
        format!("{}e{exponent}", self.mantissa).parse().unwrap_or(f64::INFINITY)
    }
}

const POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
];

impl Body {
    pub(super) fn decimal(&self, style: Style) -> Option<Decimal> {
        let marks = &self.marks[..self.length];
        let point = decimal_mark(marks, style)?;
        let mut mantissa = 0_u64;
        let mut fraction = 0;
        let mut digits = 0;
        for (at, &mark) in marks.iter().enumerate() {
            if !mark.is_ascii_digit() {
                continue;
            }
            digits += usize::from(mantissa > 0 || mark != b'0');
            if digits <= 18 {
                mantissa = mantissa * 10 + u64::from(mark - b'0');
                fraction += i32::from(point.is_some_and(|point| at > point));
            }
        }
        if digits <= 18 {
            return Some(Decimal { mantissa, exponent: self.exponent - fraction, long: None });
        }
        let plain: String = marks
            .iter()
            .enumerate()
            .filter(|&(at, mark)| mark.is_ascii_digit() || Some(at) == point)
            .map(|(at, &mark)| if Some(at) == point { '.' } else { mark as char })
            .collect();
        let long = format!("{plain}e{}", self.exponent).parse().ok()?;
        Some(Decimal { mantissa: 0, exponent: 0, long: Some(long) })
    }

    /// What the marks say of the file's style: `Some` when the number can only be meant one way.
    pub(super) fn style(&self) -> Option<Style> {
        let marks = &self.marks[..self.length];
        let count = |mark: u8| marks.iter().filter(|&&m| m == mark).count();
        let (points, commas) = (count(b'.'), count(b','));
        let point = decimal_mark(marks, Style::Point)?;
        match (points, commas, point) {
            (_, 1, Some(at)) if marks[at] == b',' => Some(Style::Comma),
            (1, _, Some(at)) if marks[at] == b'.' && !groups_of_three(marks, b'.') => Some(Style::Point),
            (2.., 0, None) => Some(Style::Comma),
            (0, 2.., None) => Some(Style::Point),
            _ => None,
        }
    }
}

/// Where the fraction begins; outer `None` when the marks make no number.
fn decimal_mark(marks: &[u8], style: Style) -> Option<Option<usize>> {
    let count = |mark: u8| marks.iter().filter(|&&m| m == mark).count();
    let last = |mark: u8| marks.iter().rposition(|&m| m == mark);
    let (points, commas) = (count(b'.'), count(b','));
    let point = match (points, commas) {
        (0, 0) => None,
        // Both: the last one parts the fraction, the other groups.
        (p, c) if p > 0 && c > 0 => {
            let at = last(b'.').max(last(b','))?;
            (count(marks[at]) == 1).then_some(())?;
            Some(at)
        }
        (1, 0) if style == Style::Comma && groups_of_three(marks, b'.') => None,
        (1, 0) => last(b'.'),
        (0, 1) if style == Style::Comma => last(b','),
        (0, 1) if groups_of_three(marks, b',') => None,
        // `12,5` groups nothing: a decimal comma whatever the file's habit.
        (0, 1) => last(b','),
        _ => None,
    };
    let whole = &marks[..point.unwrap_or(marks.len())];
    let fraction = point.map_or(&[][..], |point| &marks[point + 1..]);
    (fraction.iter().all(u8::is_ascii_digit) && grouped(whole)).then_some(point)
}

fn groups_of_three(marks: &[u8], mark: u8) -> bool {
    let Some(at) = marks.iter().position(|&m| m == mark) else { return false };
    (1..=3).contains(&at) && marks.len() - at == 4 && marks[0] != b'0'
}

/// Digits alone, or in groups of three (the last) and two or three (the others) by one kind of mark.
fn grouped(whole: &[u8]) -> bool {
    let Some(mark) = whole.iter().copied().find(|m| !m.is_ascii_digit()) else { return true };
    let groups: Vec<&[u8]> = whole.split(|&m| m == mark).collect();
    let Some((last, rest)) = groups.split_last() else { return false };
    let Some((first, middle)) = rest.split_first() else { return false };
    let digits = |group: &&[u8]| group.iter().all(u8::is_ascii_digit);
    let middle_length = middle.first().map_or(3, |group| group.len());
    groups.iter().all(digits)
        && last.len() == 3
        && (1..=3).contains(&first.len())
        && (middle_length == 2 || middle_length == 3)
        && middle.iter().all(|group| group.len() == middle_length)
}
