//! Funnels, plans, spreads, flows and shares.

use chrono::NaiveDate;
use sandtable_charts::*;

use super::Look;

pub(crate) fn path(look: Look) -> ChartView {
    let words = (look.say("从曝光到核销", "From view to visit"), look.say("2026-06 对上期", "June 2026 against May"));
    let steps = [
        ("曝光", "Views", 351_400.0, 312_000.0),
        ("进主页", "Profile visits", 42_180.0, 44_900.0),
        ("领券", "Coupons taken", 4_182.0, 4_310.0),
        ("到店核销", "Redeemed in the shop", 1_906.0, 1_751.0),
    ];
    funnel(&FunnelSpec {
        setting: look.setting(320.0, Unit::Number, (&words.0, &words.1), &look.say("人数", "People")),
        steps: steps
            .iter()
            .map(|(chinese, english, value, previous)| FunnelStep {
                key: (*english).to_owned(),
                label: look.say(chinese, english),
                value: Some(*value),
                previous: Some(*previous),
                rows: Some(12),
            })
            .collect(),
    })
}

fn date(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

pub(crate) fn tasks(look: Look) -> Vec<GanttTask> {
    let rows = [
        ("研究", "Research", "用户访谈", "Interviews", (3, 2), (3, 10), 1.0, true, ""),
        ("研究", "Research", "竞品盘点", "Rival review", (3, 4), (3, 13), 1.0, false, ""),
        ("研究", "Research", "定位结论", "Positioning agreed", (3, 16), (3, 16), 1.0, true, "Interviews"),
        ("内容", "Content", "春季系列脚本", "Spring series scripts", (3, 17), (3, 27), 0.7, true, "Positioning agreed"),
        (
            "内容",
            "Content",
            "茶园拍摄（含外景备用日）",
            "Tea garden shoot with spare day",
            (3, 30),
            (4, 8),
            0.2,
            true,
            "Spring series scripts",
        ),
        ("内容", "Content", "达人合作洽谈", "Talks with creators", (3, 18), (4, 3), 0.4, false, "Rival review"),
        (
            "发布",
            "Launch",
            "预热与上线",
            "Teasers and launch",
            (4, 9),
            (4, 24),
            0.0,
            true,
            "Tea garden shoot with spare day",
        ),
        ("发布", "Launch", "首周复盘", "First week review", (4, 27), (4, 27), 0.0, false, "Teasers and launch"),
    ];
    rows.iter()
        .map(|(group, group_en, chinese, english, start, end, progress, critical, after)| GanttTask {
            key: (*english).to_owned(),
            label: look.say(chinese, english),
            group: Some(look.say(group, group_en)),
            start: date(start.0, start.1),
            end: date(end.0, end.1),
            milestone: start == end,
            progress: (start != end).then_some(*progress),
            baseline: (*critical && start != end)
                .then(|| (date(start.0, start.1) - chrono::Days::new(1), date(end.0, end.1) - chrono::Days::new(2))),
            critical: *critical,
            after: if after.is_empty() { Vec::new() } else { vec![(*after).to_owned()] },
            color: 1,
        })
        .collect()
}

pub(crate) fn plan(look: Look) -> ChartView {
    let words =
        (look.say("春季上市计划", "Spring launch plan"), look.say("周末与清明休息", "Weekends and Qingming off"));
    gantt(&GanttSpec {
        setting: look.setting(200.0, Unit::Number, (&words.0, &words.1), &look.say("任务", "Tasks")),
        tasks: tasks(look),
        today: Some(date(3, 25)),
        days_off: DaysOff {
            weekdays: [false, false, false, false, false, true, true],
            dates: vec![date(4, 6)],
            working: Vec::new(),
        },
        first: 0,
        range: None,
    })
}

pub(crate) fn boxes(look: Look) -> ChartView {
    let words = (
        look.say("各形式的互动率分布", "Engagement rate by form"),
        look.say("中位数、四分位与 1.5 倍距", "Median, quartiles and 1.5 times their distance"),
    );
    let item = |key: &str, label: String, at: f64, sample: u64, color: u8| SpreadItem {
        key: key.to_owned(),
        label,
        shape: (sample > 5).then(|| SpreadShape::Box {
            low: at * 0.4,
            lower: at * 0.8,
            median: at,
            upper: at * 1.35,
            high: at * 2.0,
            outliers: vec![at * 2.7, at * 2.9],
        }),
        sample: Some(sample),
        color,
    };
    spread(&SpreadSpec {
        setting: look.setting(300.0, Unit::Percent, (&words.0, &words.1), ""),
        items: vec![
            item("note", look.say("图文", "Notes"), 0.021, 182, 1),
            item("film", look.say("视频", "Films"), 0.034, 96, 1),
            item("live", look.say("直播", "Live"), 0.016, 41, 1),
            item("essay", look.say("长文", "Essays"), 0.016, 3, 1),
        ],
        direction: Direction::Upright,
        log: false,
        reference: Some(0.025),
    })
}

pub(crate) fn intervals(look: Look) -> ChartView {
    let words = (
        look.say("实验提升估计", "Estimated uplift"),
        look.say("90 % 区间；虚线为无效果", "90 % intervals; dashed: no effect"),
    );
    let rows = [
        ("封面人脸", "Face on the cover", -0.02, 0.061, 0.14),
        ("短标题", "Short title", 0.012, 0.034, 0.055),
        ("晚八点发布", "Published at eight", -0.071, -0.031, 0.008),
        ("话题标签不超过三个", "At most three tags", 0.001, 0.019, 0.04),
    ];
    spread(&SpreadSpec {
        setting: look.setting(240.0, Unit::Percent, (&words.0, &words.1), ""),
        items: rows
            .iter()
            .map(|(chinese, english, low, estimate, high)| SpreadItem {
                key: (*english).to_owned(),
                label: look.say(chinese, english),
                shape: Some(SpreadShape::Interval { low: *low, estimate: *estimate, high: *high }),
                sample: Some(240),
                color: 1,
            })
            .collect(),
        direction: Direction::Lying,
        log: false,
        reference: Some(0.0),
    })
}

pub(crate) fn flows(look: Look) -> ChartView {
    let words = (look.say("渠道到结果", "From channel to result"), look.say("人数，2026-06", "People, June 2026"));
    let nodes = [
        ("xhs", "小红书", "RedNote", 1),
        ("dy", "抖音", "Douyin", 2),
        ("wx", "企业微信", "WeCom", 3),
        ("page", "主页", "Profile", 5),
        ("group", "社群", "Community", 4),
        ("shop", "到店核销", "Redeemed", 1),
        ("gone", "流失", "Lost", 6),
    ];
    let flows = [
        ("xhs", "page", 5_200.0),
        ("dy", "page", 7_400.0),
        ("wx", "group", 2_100.0),
        ("page", "group", 1_900.0),
        ("page", "shop", 820.0),
        ("page", "gone", 9_880.0),
        ("group", "shop", 1_086.0),
        ("group", "gone", 2_914.0),
        ("shop", "group", 60.0),
    ];
    sankey(&SankeySpec {
        setting: look.setting(320.0, Unit::Number, (&words.0, &words.1), &look.say("人数", "People")),
        nodes: nodes
            .iter()
            .map(|(id, chinese, english, color)| FlowNode {
                id: (*id).to_owned(),
                label: look.say(chinese, english),
                color: *color,
            })
            .collect(),
        flows: flows
            .iter()
            .map(|(from, to, value)| Flow { from: (*from).to_owned(), to: (*to).to_owned(), value: *value, rows: None })
            .collect(),
    })
}

fn budget(look: Look, ring: bool) -> ChartView {
    let words = (look.say("预算分配", "Budget"), look.say("2026 春季", "Spring 2026"));
    let parts = [
        ("达人合作", "Creators", 86_000.0),
        ("信息流", "Feed ads", 55_000.0),
        ("内容制作", "Production", 40_000.0),
        ("社群", "Community", 12_000.0),
        ("其他", "Other", 3_500.0),
    ];
    share(&ShareSpec {
        setting: look.setting(220.0, Unit::Number, (&words.0, &words.1), &look.say("金额（元）", "Amount (CNY)")),
        parts: (1..)
            .zip(parts)
            .map(|(color, (chinese, english, value))| SharePart {
                key: english.to_owned(),
                label: look.say(chinese, english),
                value: Some(value),
                color,
                rows: None,
            })
            .collect(),
        ring,
    })
}

pub(crate) fn parts(look: Look) -> ChartView {
    budget(look, false)
}

pub(crate) fn ring(look: Look) -> ChartView {
    budget(look, true)
}
