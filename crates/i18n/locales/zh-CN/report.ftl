### 报告（PDF、HTML、XLSX）中的文字。

report-kpi-title = KPI 报告 · { $brand }
report-range = { $from } 至 { $to }
report-granularity = 按{ $granularity ->
        [day] 日
        [week] 周
        [quarter] 季度
        [year] 年
       *[month] 月
    }
report-everything = 全部平台与账号
report-accounts = 账号：{ $accounts }
report-page = 第 { $page } 页，共 { $pages } 页
report-made = 生成于 { $date }
report-overview = 概览
report-conclusions = 结论
report-key-figures = 关键指标
report-by-metric = 分指标说明
report-figure = 指标
report-value = 数值
report-change = 变化
report-target = 目标
report-progress = 完成率
report-sample = n =
report-note = 说明
report-sources = 数据来源
report-file = 文件
report-contents = 内容
report-rows = 行数
report-read-at = 导入时间
report-fingerprint = SHA-256
report-formulas = 计算口径
report-formula = 公式
report-version = 版本
report-lacking = { $mark } 表示本文件的字体中没有的字符，HTML 与 Excel 报告中可以看到原文。
report-cut = 部分单元格超过 { $allowed } 个字符的上限，已截断。
report-compared = 较上一区间
report-unfinished = 尚未结束
report-typed = 部分为手工录入
report-estimated = 部分为估算
report-summary = { $count } 项指标中，{ $rose } 项较上一区间上升，{ $fell } 项下降；{ $aimed } 个目标中达成 { $met } 个。
report-summary-no-targets = { $count } 项指标中，{ $rose } 项较上一区间上升，{ $fell } 项下降。本区间尚未设置目标。
report-finding = { $value }{ $moved ->
        [up] ，较上一区间上升 { $change }
        [down] ，较上一区间下降 { $change }
        [flat] ，与上一区间持平
       *[unknown] ，没有可比的上一区间数据
    }{ $aim ->
        [met] ；目标 { $target }，已达成（{ $progress }）。
        [missed] ；目标 { $target }，未达成（{ $progress }）。
        [open] ；目标 { $target }，目前完成 { $progress }。
       *[unset] 。
    }
report-course = 最高为 { $best }（{ $most }），最低为 { $worst }（{ $least }）。
report-other-bases = 口径：{ $base }。数据中还有其他口径：{ $others }。
report-base = 口径：{ $base }。
report-basis = { $basis ->
        [gained] 统计每个周期内的实际增量。
       *[published] 按发布日期归集内容的累计值。
    }
report-until = 数据截至 { $day }。
report-on-chart = 图上标注：{ $notes }。
report-other-currencies = 只统计 { $currency } 金额，未计入：{ $others }。
report-first-seen = { $count } 条内容的发布日期未知，按首次出现的日期统计。
report-no-data = 该区间没有数据。请导入数据或选择其他区间。
report-more-files = 另有 { $count } 个文件。
report-separator = { " · " }
report-finding-periods = 已结束的 { $aimed } 个周期中，达到各自目标的有 { $met } 个。
report-range-target = 区间目标按各周期的分母加权，即每个周期恰好达标时的数值。
report-left-out = { $count } 篇分母不同（{ $others }），未计入。
report-left-out-short = { $count } 篇未计入（分母不同）
report-to-date = 未完整的周期按同等天数比较。
report-points = 点
report-metric-by-base = { $metric }（按{ $base }）
