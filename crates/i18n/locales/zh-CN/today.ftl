### What waits, from every area; and what waits to be saved.

today-of = { $date } · { $count ->
        [0] 没有待办
       *[other] { $count } 项待办
    }
today-kind-late = 已逾期
today-kind-publish = 今天发布
today-kind-approve = 待审核
today-kind-reply = 待回复
today-kind-due = 即将到期
today-kind-review = 待决定
today-kind-expiring = 即将失效
today-kind-alert = 需要留意
today-kind-old_import = 数据已旧
today-kind-prepare = 需要准备
today-what-slot = 内容日历
today-what-hot_topic = 热点
today-what-task = 任务
today-what-partner = 合作方合同
today-what-partner_review = 合作方评审
today-what-experiment = 试投实验
today-what-target = 目标
today-what-account = 账号
today-what-same_posts = 标题有改动
today-area-content = 内容
today-area-strategy = 策略
today-area-evaluation = 评估
today-area-import = 导入
today-untitled = 未命名
today-grade = { $grade } 级
today-same-posts = { $count } 对内容可能是改过标题的同一条
today-pace = 达到目前进度应有的 { $percent }%
today-spent = 预算上限已用完
today-old = { $days } 天前的数据
today-late = 逾期 { $days } 天
today-today = 今天
today-tomorrow = 明天
today-in = 还有 { $days } 天，{ $date }
today-more = 还有 { $count } 项
today-empty-title = 今天没有待办
today-empty-import = 导入平台的数据文件；某个账号的数据超过两周未更新时，这里会提醒。
today-empty-target = 在看板上设定目标；进度落后时，这里会提醒。
today-empty-plan = 安排内容与任务；到了要发布、审核或完成的日子，这里会列出。
today-open-board = 打开看板
today-show = 查看
today-done = 完成
today-done-said = 已完成“{ $title }”
today-approve = 通过
today-approve-said = 已通过“{ $title }”
today-ics = 导出日历
today-ics-file = 日历.ics
rail-waiting = { $area }，{ $count } 项待办
rail-unsaved = { $count } 处修改尚未保存
closing-title = 还有内容没有保存
closing-text = 有 { $count } 处修改未能写入磁盘。仍要关闭并放弃这些修改，还是留下来再试一次？
closing-anyway = 放弃修改并关闭
