//! The words of the charts in a language, from the catalogue itself.

use sandtable_charts::{FlowTerms, FunnelTerms, GanttTerms, Notation, SpreadTerms, Terms};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tongue {
    Chinese,
    English,
}

impl Tongue {
    pub(crate) fn notation(self) -> Notation {
        if self == Tongue::Chinese { Notation::Simplified } else { Notation::Western }
    }

    /// One of two words.
    pub(crate) fn say(self, chinese: &str, english: &str) -> String {
        (if self == Tongue::Chinese { chinese } else { english }).to_owned()
    }
}

pub(crate) fn terms(tongue: Tongue) -> Terms {
    let catalogue = match tongue {
        Tongue::Chinese => include_str!("../../../i18n/locales/zh-CN/chart.ftl"),
        Tongue::English => include_str!("../../../i18n/locales/en/chart.ftl"),
    };
    let word = |key: &str| {
        let line = catalogue.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "));
        line.unwrap_or_else(|| panic!("{key}")).replace("{ $", "{").replace(" }", "}")
    };
    Terms {
        no_value: word("chart-no-value"),
        incomplete: word("chart-incomplete"),
        thinned: word("chart-thinned"),
        shown: word("chart-shown"),
        name: word("chart-column-name"),
        series: word("chart-column-series"),
        total: word("chart-total"),
        share: word("chart-column-share"),
        change: word("chart-column-change"),
        note: word("chart-column-note"),
        target: word("chart-target"),
        previous: word("chart-previous"),
        size: word("chart-size"),
        funnel: FunnelTerms {
            kept: word("chart-funnel-kept"),
            of_first: word("chart-funnel-of-first"),
            grew: word("chart-funnel-grew"),
        },
        gantt: GanttTerms {
            today: word("chart-gantt-today"),
            start: word("chart-gantt-start"),
            end: word("chart-gantt-end"),
            progress: word("chart-gantt-progress"),
            baseline: word("chart-gantt-baseline"),
            critical: word("chart-gantt-critical"),
            milestone: word("chart-gantt-milestone"),
        },
        spread: SpreadTerms {
            low: word("chart-spread-low"),
            lower: word("chart-spread-lower"),
            median: word("chart-spread-median"),
            upper: word("chart-spread-upper"),
            high: word("chart-spread-high"),
            estimate: word("chart-spread-estimate"),
            sample: word("chart-spread-sample"),
            outliers: word("chart-spread-outliers"),
        },
        flow: FlowTerms { from: word("chart-flow-from"), to: word("chart-flow-to"), back: word("chart-flow-back") },
    }
}
