//! Against the past: 环比 and 同比.

/// x / before − 1; no value when there is nothing to compare with or it was 0.
pub fn change(now: Option<f64>, before: Option<f64>) -> Option<f64> {
    match (now, before) {
        (Some(now), Some(before)) if before != 0.0 => Some(now / before - 1.0),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::change;

    #[test]
    fn nothing_before_is_no_change() {
        assert_eq!(change(Some(5.0), Some(4.0)), Some(0.25));
        assert_eq!(change(Some(5.0), Some(0.0)), None);
        assert_eq!(change(Some(5.0), None), None);
        assert_eq!(change(None, Some(5.0)), None);
    }
}
