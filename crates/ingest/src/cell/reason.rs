//! Why a row is not taken.

/// Stable codes of [`crate::view::Rejection::reason`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reason {
    MissingId,
    IdDamaged,
    MissingDate,
    MissingValue,
    BadDate,
    BadNumber,
    Negative,
    TooLarge,
    Ragged,
    CellTooLong,
    CellOverflow,
    NulByte,
    BadEncoding,
    MixedCurrency,
}

impl Reason {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Reason::MissingId => "missing_id",
            Reason::IdDamaged => "id_damaged",
            Reason::MissingDate => "missing_date",
            Reason::MissingValue => "missing_value",
            Reason::MixedCurrency => "mixed_currency",
            Reason::BadDate => "bad_date",
            Reason::BadNumber => "bad_number",
            Reason::Negative => "negative",
            Reason::TooLarge => "too_large",
            Reason::Ragged => "ragged",
            Reason::CellTooLong => "cell_too_long",
            Reason::CellOverflow => "cell_overflow",
            Reason::NulByte => "nul_byte",
            Reason::BadEncoding => "bad_encoding",
        }
    }
}
