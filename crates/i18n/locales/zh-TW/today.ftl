### What waits, from every area; and what waits to be saved.

today-of = { $date } · { $count ->
        [0] 沒有待辦
       *[other] { $count } 項待辦
    }
today-kind-late = 已逾期
today-kind-publish = 今天發布
today-kind-approve = 待審核
today-kind-reply = 待回覆
today-kind-due = 即將到期
today-kind-review = 待決定
today-kind-expiring = 即將失效
today-kind-alert = 需要留意
today-kind-old_import = 資料已舊
today-kind-prepare = 需要準備
today-what-slot = 內容行事曆
today-what-hot_topic = 熱點
today-what-task = 任務
today-what-partner = 合作方合約
today-what-partner_review = 合作方評審
today-what-experiment = 試投實驗
today-what-target = 目標
today-what-account = 帳號
today-what-same_posts = 標題有改動
today-area-content = 內容
today-area-strategy = 策略
today-area-evaluation = 評估
today-area-import = 匯入
today-untitled = 未命名
today-grade = { $grade } 級
today-same-posts = { $count } 組內容可能是改過標題的同一則
today-pace = 達到目前進度應有的 { $percent }%
today-spent = 預算上限已用完
today-old = { $days } 天前的資料
today-late = 逾期 { $days } 天
today-today = 今天
today-tomorrow = 明天
today-in = 還有 { $days } 天，{ $date }
today-more = 還有 { $count } 項
today-empty-title = 今天沒有待辦
today-empty-import = 匯入平台的資料檔；某個帳號的資料超過兩週未更新時，這裡會提醒。
today-empty-target = 在看板上設定目標；進度落後時，這裡會提醒。
today-empty-plan = 安排內容與任務；到了要發布、審核或完成的日子，這裡會列出。
today-open-board = 開啟看板
today-show = 查看
today-done = 完成
today-done-said = 已完成「{ $title }」
today-approve = 通過
today-approve-said = 已通過「{ $title }」
today-ics = 匯出行事曆
today-ics-file = 行事曆.ics
rail-waiting = { $area }，{ $count } 項待辦
rail-unsaved = { $count } 處修改尚未儲存
closing-title = 還有內容沒有儲存
closing-text = 有 { $count } 處修改未能寫入磁碟。仍要關閉並放棄這些修改，還是留下來再試一次？
closing-anyway = 放棄修改並關閉
