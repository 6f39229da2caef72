### 计划里由 Rust 写出的文字：目标为什么通过或没有通过 SMART 的某一项。

goal-check-no-statement = 没有写明要做什么。
goal-check-short-statement = 描述太短，看不出要做什么。
goal-check-no-owner = 没有负责人。
goal-check-specific = 写明了要做什么，也有负责人。
goal-check-no-metric = 没有指定能说明它的指标。
goal-check-unknown-metric = 指标字典里没有“{ $metric }”。
goal-check-no-baseline = 缺少基线值。
goal-check-no-target = 缺少目标值。
goal-check-no-change = 目标值与基线值相同。
goal-check-below-baseline = 目标值 { $target } 低于基线 { $baseline }，而这个指标越高越好。
goal-check-above-baseline = 目标值 { $target } 高于基线 { $baseline }，而这个指标越低越好。
goal-check-measurable = 用{ $metric }衡量：从 { $baseline } 到 { $target }。
goal-check-no-history = 没有自己的历史数据可供判断。
goal-check-asked = 要求在 { $days } 天内做到基线的 { $times } 倍。
goal-check-unprecedented = 从 { $baseline } 到 { $target }（{ $asked }）对我们来说前所未有：以往 { $windows } 段各 { $periods } 个月里，最好的一次是 { $best }。
goal-check-precedented = { $way }（{ $asked }）有过先例：以往各 { $periods } 个月的时段里，{ $often } 达到过（最好 { $best }，中位 { $median }）。
goal-check-below-benchmark = 没有超出{ $who }已达到的 { $value }。
goal-check-above-benchmark = 超出了{ $who }达到的 { $value }。
goal-check-relevant = 反映{ $four_a }（4A）与{ $aarrr }（AARRR）。
goal-check-no-place = “{ $metric }”在认知、态度、行动、拥护四个阶段里没有位置。
goal-check-no-start = 缺少开始日期。
goal-check-no-deadline = 缺少截止日期。
goal-check-deadline-before-start = 截止日期早于开始日期。
goal-check-time-bound = 从开始到截止共 { $days } 天。
goal-check-too-long = { $days } 天超过三年。
goal-check-industry = 行业
goal-check-step = { $step ->
        [awareness] 认知
        [attitude] 态度
        [action] 行动
        [advocacy] 拥护
        [acquisition] 获客
        [activation] 激活
        [retention] 留存
        [revenue] 变现
       *[referral] 传播
    }

content-rule-title-too-long = 标题有 { $length } 个字，最多 { $longest } 个。
content-rule-caption-too-long = 文案有 { $length } 个字，最多 { $longest } 个。
content-rule-too-short = { $seconds } 秒，短于此平台建议的 { $from } 秒。
content-rule-too-long = { $seconds } 秒，长于此平台建议的 { $to } 秒。
content-rule-other-aspect = { $aspect } 不是此平台的画幅。
content-rule-too-many-hashtags = { $count } 个话题，最多 { $most } 个。
content-rule-link-not-allowed = 此平台不允许放链接。
content-hours-none = 数据不足：还没有一个时段达到 { $minimum } 篇作品。
content-hours-found = { $at } 左右表现最好：为账号均值的 { $relative }，样本 { $posts } 篇。
plan-date = { $year }/{ $month }/{ $day }
goal-progress-no-metric = 没有指标可以衡量。
goal-progress-not-measured = 看板还不能计算“{ $metric }”，所以看不到进度。
goal-progress-no-target = 还没有目标值。
goal-progress-no-data = 开始以来没有“{ $metric }”的数据。
goal-progress-not-begun = { $start } 开始。
goal-progress-too-few = 目前完成 { $share }。数据不足，无法预测：需要 { $needed } 个完整周期，现有 { $periods } 个。
goal-progress-over = 已到期：完成 { $share }。
goal-progress-forecast = 照此进度，到 { $deadline } 可完成 { $share }（大致 { $low } 至 { $high }）。
goal-progress-uncertain = 目前完成 { $share }。各周期起伏太大，还看不出到 { $deadline } 会到哪里：{ $low } 至 { $high } 都有可能。
health-goal-without-tasks = 没有任务支撑。
health-goal-without-metric = 没有指标，无法判断是否达成。
health-goal-without-owner = 没有负责人。
health-goal-letter = 还不符合 SMART（{ $letter }）：{ $why }
health-too-many-goals = 有 { $count } 个目标在进行；超过五个，精力会分散。
health-double-key-result = 另有关键结果的指标、范围和时间与它相同。
health-task-without-goal = 不服务于任何目标。
health-task-critical-without-owner = 在关键路径上，却没有负责人。
health-task-late = 预计 { $finish } 完成，晚于截止日 { $due }。
health-task-cycle = 任务互相等待：{ $members }
health-persona-unaddressed = 没有目标、主题、内容或路径面向它。
health-channel-without-slots = 是核心平台，未来 { $days } 天却没有内容。
health-channel-too-many-core = 已是第 { $count } 个核心平台；一两个就够。
health-budget-over-total = 计划了 { $planned }，超过总额 { $total }。
health-budget-overspent = { $category }：已花或已承诺 { $spent }，计划 { $planned }。
health-budget-outside-band = { $category }占预算 { $share }；所选方案为 { $from } 至 { $to }。
health-budget-rate-missing = 没有 { $currency } 的汇率，预算无法合计。
health-slot-without-goal = 不服务于任何目标。
health-slot-without-theme = 没有主题。
health-cadence-not-met = 未来 { $days } 天有 { $planned } 条内容；按频率应有 { $wanted } 条。
health-phase-outside-campaign = 不在战役的时间内（{ $start } 至 { $finish }）。
health-hot-topic-late = 应从 { $day } 开始准备，但还没有内容。
plan-unnamed = 未命名
health-channel-none-core = 还没有核心平台：选出一两个承担主要工作的平台。
health-campaign-without-dates = 没有写开始或结束日期，排期和数据都对不上它。
health-campaign-empty = 没有目标，也没有任务属于它。
health-budget-empty = 正在使用，却既没有总额，也没有计划金额。
health-slot-outside-campaign = 排在{ $day }，不在战役日期（{ $start } 至 { $finish }）之内。
health-slot-published-ahead = 标为{ $day }已发布，但这一天还没到。
health-experiment-over-cap = 已花 { $spent }，上限是 { $cap }：该停下，或调高上限。
health-brand-blank = 价值主张还有没填的空：{ $blank }
health-of = { $kind ->
        [goal] 目标
        [task] 任务
        [persona] 用户画像
        [channel] 平台
        [campaign] 战役
        [campaign_phase] 阶段
        [slot] 内容
        [cadence] 发布频率
        [hot_topic] 热点
        [budget_plan] 预算
        [brand] 品牌
        [experiment] 实验
       *[other] 条目
    }“{ $title }”：{ $said }
plan-letter = { $letter ->
        [specific] 具体
        [measurable] 可衡量
        [achievable] 可达成
        [relevant] 相关
       *[time_bound] 有时限
    }
plan-category = { $category ->
        [content] 内容
        [advertising] 广告投放
        [creators] 达人
        [community] 社群
        [tools] 工具
       *[other] 其他
    }
plan-series = { $series ->
        [planned] 计划
        [committed] 已承诺
        [spent] 已花费
        [remaining] 剩余
        [unallocated] 未分配
        [live] 现行方案
        [total] 总额
        [own] 我们
        [rivals] 竞品
        [tasks] 任务
        [hours] 每周小时
        [score] 匹配度（0–10）
        [share] 完成比例
        [elapsed] 时间比例
        [inside] 内部
        [outside] 外部
        [weight] 权重
       *[nobody] 无人负责
    }
plan-quality = { $quality ->
        [content] 内容
        [interaction] 互动
        [conversion] 转化
        [frequency] 频率
        [creators] 达人
        [s] 优势
        [w] 劣势
        [o] 机会
       *[t] 威胁
    }
plan-chart-money = { $measure }（{ $currency }）
plan-document = { $name } 策划方案
plan-part = { $part ->
        [brand] 品牌
        [personas] 用户画像
        [segments] 细分市场
        [competitors] 竞品
        [surroundings] 环境（PEST）
        [goals] 目标
        [channels] 渠道
        [campaigns] 战役
        [themes] 主题
        [calendar] 内容日历
        [tasks] 任务
        [budget] 预算
        [partners] 合作方
        [people] 人员
        [benchmarks] 基准值
        [swot] SWOT
        [moves] SWOT 对策
        [accounts] 账号
        [paths] 引流路径
        [phases] 战役阶段
        [matrix] 内容矩阵
        [mix] 来源结构
        [hashtags] 话题与搜索词
        [cadence] 发布频率
        [topics] 热点
        [lines] 预算明细
        [reviews] 合作方评审
        [experiments] 试验
        [performance] 绩效表
        [skills] 技能与培训
        [raci] 分工（RACI）
        [fit] 平台匹配度
        [evidence] 证据
        [rates] 汇率
        [links] 任务依赖
       *[health] 体检
    }
plan-column = { $column ->
        [name] 名称
        [text] 内容
        [field] 项目
        [value] 值
        [state] 状态
        [owner] 负责人
        [start] 开始
        [finish] 结束
        [due] 截止
        [metric] 指标
        [baseline] 基线
        [target] 目标值
        [actual] 实际
        [day] 日期
        [time] 时间
        [platform] 平台
        [theme] 主题
        [form] 形式
        [goal] 目标
        [campaign] 战役
        [category] 类别
        [month] 月份
        [class] 类型
        [role] 角色
        [score] 评分
        [share] 占比
        [days] 工作日
        [slack] 浮动
        [caption] 文案
        [done] 完成
        [task] 任务
        [persona] 用户画像
        [hashtags] 话题
        [link] 链接
        [published] 发布链接
        [weight] 权重
       *[note] 备注
    }
plan-calendar-document = { $name } 内容日历
plan-figure = { $figure ->
        [goals] 目标
        [slots] 内容排期
        [tasks] 任务
        [late] 逾期任务
        [planned] 计划预算
        [remaining] 剩余预算
        [gantt] 任务时间线
       *[months] 各月预算
    }
plan-weekday = { $day ->
        [mon] 周一
        [tue] 周二
        [wed] 周三
        [thu] 周四
        [fri] 周五
        [sat] 周六
        [sun] 周日
        [lieu] 班
       *[off] 休
    }
