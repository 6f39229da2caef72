//! Money is an integer of minor units and a currency. Never a float, never a sum over two currencies.

use std::fmt;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An ISO 4217 code in capitals, e.g. `CNY`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(transparent)]
pub struct Currency(String);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    #[error("`{0}` is not a currency code of three letters")]
    Currency(String),
    #[error("the amount {0} does not fit")]
    Range(Decimal),
}

impl Currency {
    pub fn new(code: &str) -> Result<Currency, MoneyError> {
        let code = code.trim().to_ascii_uppercase();
        if code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase()) {
            Ok(Currency(code))
        } else {
            Err(MoneyError::Currency(code))
        }
    }

    pub fn code(&self) -> &str {
        &self.0
    }

    /// Digits after the point (ISO 4217; two unless listed).
    pub fn digits(&self) -> u32 {
        match self.0.as_str() {
            "JPY" | "KRW" | "VND" | "CLP" | "ISK" | "UGX" | "XAF" | "XOF" | "XPF" | "PYG" | "RWF" | "VUV" => 0,
            "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
            _ => 2,
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An amount in minor units of its currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Money {
    pub minor: i64,
    pub currency: Currency,
}

impl Money {
    /// From major units, rounded half to even to the currency's digits.
    pub fn from_major(major: Decimal, currency: Currency) -> Result<Money, MoneyError> {
        let scale = Decimal::from(10_i64.pow(currency.digits()));
        let minor = major.checked_mul(scale).map(|m| m.round()).and_then(|m| m.to_i64());
        minor.map(|minor| Money { minor, currency }).ok_or(MoneyError::Range(major))
    }

    pub fn major(&self) -> Decimal {
        Decimal::new(self.minor, self.currency.digits())
    }

    /// The sum, or nothing when the currencies differ or the sum does not fit.
    pub fn checked_add(&self, other: &Money) -> Option<Money> {
        if self.currency != other.currency {
            return None;
        }
        let minor = self.minor.checked_add(other.minor)?;
        Some(Money { minor, currency: self.currency.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_follow_the_currency() {
        let yen = Currency::new("jpy").unwrap();
        let yuan = Currency::new("CNY").unwrap();
        assert_eq!(Money::from_major("1492.58".parse().unwrap(), yuan.clone()).unwrap().minor, 149_258);
        assert_eq!(Money::from_major("1492.5".parse().unwrap(), yen.clone()).unwrap().minor, 1492);
        let one = Money { minor: 1, currency: yuan };
        assert_eq!(one.checked_add(&Money { minor: 1, currency: yen }), None);
        assert!(Currency::new("元").is_err());
    }
}
