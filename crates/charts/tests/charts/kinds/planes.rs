//! Points in a plane, wheels and matrices.

use sandtable_charts::*;

use super::{Look, series, some};

pub(crate) fn positions(look: Look) -> ChartView {
    let words =
        (look.say("品牌定位图", "Positioning map"), look.say("消费者问卷 n = 412，均值", "Survey, n = 412, means"));
    let brands = [
        ("山野茶事", "Shanye", "own", 3.4, 2.8, 36.0),
        ("青柠里", "Lime Lane", "rival", -2.1, 3.1, 88.0),
        ("半糖社", "Half Sugar", "rival", -3.2, -1.4, 64.0),
        ("云顶", "Cloud Top", "rival", 2.9, 3.3, 25.0),
        ("茶颜", "Chayan", "rival", 3.0, 2.3, 120.0),
        ("一叶", "One Leaf", "rival", 1.2, -2.9, 12.0),
        ("老茶馆", "Old Teahouse", "rival", 3.6, -3.3, 18.0),
        ("鲜果时光", "Fruit Hours", "rival", -3.9, 0.7, 30.0),
    ];
    let axis = |title: String| PlaneAxis { title, unit: Unit::Number, log: false, range: Some((-5.0, 5.0)) };
    let point = |(chinese, english, series, x, y, size): &(&str, &str, &str, f64, f64, f64)| ScatterPoint {
        key: (*english).to_owned(),
        label: look.say(chinese, english),
        series: (*series).to_owned(),
        x: *x,
        y: *y,
        size: Some(*size),
        ids: Vec::new(),
    };
    scatter(&ScatterSpec {
        setting: look.setting(400.0, Unit::Number, (&words.0, &words.1), &look.say("门店数", "shops")),
        x: axis(look.say("更健康", "Healthier")),
        y: axis(look.say("更有格调", "More refined")),
        series: vec![
            PointSeries { id: "own".to_owned(), label: look.say("本品牌", "Own brand"), color: 1, hidden: false },
            PointSeries { id: "rival".to_owned(), label: look.say("竞品", "Rivals"), color: 6, hidden: false },
        ],
        points: brands.iter().map(point).collect(),
        quadrants: Some(Quadrants {
            x: 0.0,
            y: 0.0,
            names: [
                look.say("好看不健康", "Pretty, not healthy"),
                look.say("又健康又好看", "Healthy and pretty"),
                look.say("便利饮料", "Convenience"),
                look.say("朴素健康", "Plain and healthy"),
            ],
        }),
        labels: true,
    })
}

pub(crate) fn contents(look: Look) -> ChartView {
    let words = (
        look.say("内容四象限", "Content quadrants"),
        look.say("每点一篇内容 · 对数轴", "One point per post · log axis"),
    );
    let kinds = [("note", "图文", "Notes"), ("film", "视频", "Films"), ("live", "直播", "Live")];
    let point = |at: u32| {
        let kind = kinds[(at % 3) as usize].0;
        let spread = f64::from(at * 7919 % 997) / 997.0;
        let other = f64::from(at * 104_729 % 991) / 991.0;
        ScatterPoint {
            key: at.to_string(),
            label: look.say(&format!("第{at}篇"), &format!("Post {at}")),
            series: kind.to_owned(),
            x: 10.0_f64.powf(2.0 + spread * 4.0),
            y: 0.005 + other * other * 0.09,
            size: None,
            ids: vec![at.to_string()],
        }
    };
    scatter(&ScatterSpec {
        setting: look.setting(360.0, Unit::Number, (&words.0, &words.1), ""),
        x: PlaneAxis { title: look.say("曝光量", "Views"), unit: Unit::Number, log: true, range: None },
        y: PlaneAxis { title: look.say("互动率", "Engagement rate"), unit: Unit::Percent, log: false, range: None },
        series: (1..)
            .zip(kinds)
            .map(|(color, (id, chinese, english))| PointSeries {
                id: id.to_owned(),
                label: look.say(chinese, english),
                color,
                hidden: false,
            })
            .collect(),
        points: (1..=60).map(point).collect(),
        quadrants: Some(Quadrants {
            x: 10_000.0,
            y: 0.03,
            names: [
                look.say("小而精", "Small and loved"),
                look.say("爆款", "Hits"),
                look.say("待淘汰", "Drop"),
                look.say("广而浅", "Wide and flat"),
            ],
        }),
        labels: true,
    })
}

pub(crate) fn qualities(look: Look) -> ChartView {
    let words = (look.say("团队自评与基准", "Teams against the benchmark"), look.say("0–10 分", "0 to 10 points"));
    let spokes = [
        ("创意", "Ideas"),
        ("执行", "Execution"),
        ("数据分析", "Data analysis"),
        ("危机应对", "Crisis response"),
        ("协作", "Teamwork"),
        ("预算控制", "Budget"),
    ];
    let mut series = vec![
        series("a", look.say("青柠队", "Team Lime"), 1, &some(&[8.2, 6.4, 7.1, 5.0, 8.8, 6.1])),
        series("b", look.say("山野队", "Team Hill"), 2, &[Some(6.1), Some(8.3), Some(5.2), None, Some(6.9), Some(8.0)]),
    ];
    series.push(self::series("mean", look.say("全班平均", "Class mean"), 0, &some(&[6.5, 6.8, 6.0, 6.2, 7.0, 6.6])));
    radar(&RadarSpec {
        setting: look.setting(360.0, Unit::Number, (&words.0, &words.1), ""),
        spokes: spokes
            .iter()
            .map(|(chinese, english)| Spoke {
                key: (*english).to_owned(),
                label: look.say(chinese, english),
                unit: Unit::Number,
                low: 0.0,
                high: 10.0,
            })
            .collect(),
        series,
    })
}

pub(crate) fn hours(look: Look) -> ChartView {
    let words = (look.say("发布时段 × 互动率", "Hour of publishing and engagement"), "n = 412".to_owned());
    let days =
        [("一", "Mon"), ("二", "Tue"), ("三", "Wed"), ("四", "Thu"), ("五", "Fri"), ("六", "Sat"), ("日", "Sun")];
    let cell = |row: u32, column: u32| HeatCell {
        row,
        column,
        value: (!(column < 5 && row == 2)).then(|| {
            let evening = -f64::from((column.cast_signed() - 20).pow(2)) / 30.0;
            let noon = -f64::from((column.cast_signed() - 12).pow(2)) / 6.0;
            0.01 + 0.04 * evening.exp() + 0.02 * noon.exp() + f64::from(row) * 0.001
        }),
        rows: Some(3),
        marked: row == 5 && column == 20,
    };
    let mut setting = look.setting(280.0, Unit::Percent, (&words.0, &words.1), &look.say("互动率", "Engagement rate"));
    setting.notes.push(look.say("最佳：周六 20 点（±15 分，n = 37）", "Best: Saturday 20:00 (± 15 min, n = 37)"));
    heat(&HeatSpec {
        setting,
        rows: days.iter().map(|(chinese, english)| look.say(chinese, english)).collect(),
        columns: (0..24).map(|hour| hour.to_string()).collect(),
        cells: (0..7).flat_map(|row| (0..24).map(move |column| cell(row, column))).collect(),
        middle: None,
        labels: false,
        tallest: 1.0,
    })
}

pub(crate) fn correlations(look: Look) -> ChartView {
    let words = (look.say("指标相关系数", "Correlation of metrics"), look.say("按周，26 周", "By week, 26 weeks"));
    let names = [("曝光", "Views"), ("互动", "Engagements"), ("收藏", "Saves"), ("到店", "Visits"), ("退订", "Leaves")];
    let names: Vec<String> = names.iter().map(|(chinese, english)| look.say(chinese, english)).collect();
    let value = |a: u32, b: u32| if a == b { 1.0 } else { (f64::from((a + 1) * (b + 1) * 37 % 17) / 8.5 - 1.0) * 0.9 };
    let cell = |row: u32, column: u32| HeatCell {
        row,
        column,
        value: Some(value(row.min(column), row.max(column))),
        rows: None,
        marked: false,
    };
    heat(&HeatSpec {
        setting: look.setting(300.0, Unit::Number, (&words.0, &words.1), ""),
        rows: names.clone(),
        columns: names,
        cells: (0..5).flat_map(|row| (0..5).map(move |column| cell(row, column))).collect(),
        middle: Some(0.0),
        labels: true,
        tallest: 0.0,
    })
}
