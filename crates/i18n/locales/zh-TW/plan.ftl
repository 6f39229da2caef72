### 計畫裡由 Rust 寫出的文字：目標為什麼通過或沒有通過 SMART 的某一項。

goal-check-no-statement = 沒有寫明要做什麼。
goal-check-short-statement = 描述太短，看不出要做什麼。
goal-check-no-owner = 沒有負責人。
goal-check-specific = 寫明了要做什麼，也有負責人。
goal-check-no-metric = 沒有指定能說明它的指標。
goal-check-unknown-metric = 指標字典裡沒有「{ $metric }」。
goal-check-no-baseline = 缺少基準值。
goal-check-no-target = 缺少目標值。
goal-check-no-change = 目標值與基準值相同。
goal-check-below-baseline = 目標值 { $target } 低於基準 { $baseline }，而這個指標越高越好。
goal-check-above-baseline = 目標值 { $target } 高於基準 { $baseline }，而這個指標越低越好。
goal-check-measurable = 用{ $metric }衡量：從 { $baseline } 到 { $target }。
goal-check-no-history = 沒有自己的歷史資料可供判斷。
goal-check-asked = 要求在 { $days } 天內做到基線的 { $times } 倍。
goal-check-unprecedented = 從 { $baseline } 到 { $target }（{ $asked }）對我們來說前所未有：以往 { $windows } 段各 { $periods } 個月裡，最好的一次是 { $best }。
goal-check-precedented = { $way }（{ $asked }）有過先例：以往各 { $periods } 個月的時段裡，{ $often } 達到過（最好 { $best }，中位 { $median }）。
goal-check-below-benchmark = 沒有超出{ $who }已達到的 { $value }。
goal-check-above-benchmark = 超出了{ $who }達到的 { $value }。
goal-check-relevant = 反映{ $four_a }（4A）與{ $aarrr }（AARRR）。
goal-check-no-place = 「{ $metric }」在認知、態度、行動、擁護四個階段裡沒有位置。
goal-check-no-start = 缺少開始日期。
goal-check-no-deadline = 缺少截止日期。
goal-check-deadline-before-start = 截止日期早於開始日期。
goal-check-time-bound = 從開始到截止共 { $days } 天。
goal-check-too-long = { $days } 天超過三年。
goal-check-industry = 產業
goal-check-step = { $step ->
        [awareness] 認知
        [attitude] 態度
        [action] 行動
        [advocacy] 擁護
        [acquisition] 獲客
        [activation] 啟動
        [retention] 留存
        [revenue] 變現
       *[referral] 傳播
    }

content-rule-title-too-long = 標題有 { $length } 個字，最多 { $longest } 個。
content-rule-caption-too-long = 文案有 { $length } 個字，最多 { $longest } 個。
content-rule-too-short = { $seconds } 秒，短於此平台建議的 { $from } 秒。
content-rule-too-long = { $seconds } 秒，長於此平台建議的 { $to } 秒。
content-rule-other-aspect = { $aspect } 不是此平台的畫幅。
content-rule-too-many-hashtags = { $count } 個話題標籤，最多 { $most } 個。
content-rule-link-not-allowed = 此平台不允許放連結。
content-hours-none = 數據不足：還沒有一個時段達到 { $minimum } 篇作品。
content-hours-found = { $at } 左右表現最好：為帳號均值的 { $relative }，樣本 { $posts } 篇。
plan-date = { $year }/{ $month }/{ $day }
goal-progress-no-metric = 沒有指標可以衡量。
goal-progress-not-measured = 看板還不能計算「{ $metric }」，所以看不到進度。
goal-progress-no-target = 還沒有目標值。
goal-progress-no-data = 開始以來沒有「{ $metric }」的數據。
goal-progress-not-begun = { $start } 開始。
goal-progress-too-few = 目前完成 { $share }。數據不足，無法預測：需要 { $needed } 個完整週期，現有 { $periods } 個。
goal-progress-over = 已到期：完成 { $share }。
goal-progress-forecast = 照此進度，到 { $deadline } 可完成 { $share }（大致 { $low } 至 { $high }）。
goal-progress-uncertain = 目前完成 { $share }。各週期起伏太大，還看不出到 { $deadline } 會到哪裡：{ $low } 至 { $high } 都有可能。
health-goal-without-tasks = 沒有任務支撐。
health-goal-without-metric = 沒有指標，無法判斷是否達成。
health-goal-without-owner = 沒有負責人。
health-goal-letter = 還不符合 SMART（{ $letter }）：{ $why }
health-too-many-goals = 有 { $count } 個目標在進行；超過五個，精力會分散。
health-double-key-result = 另有關鍵結果的指標、範圍和時間與它相同。
health-task-without-goal = 不服務於任何目標。
health-task-critical-without-owner = 在關鍵路徑上，卻沒有負責人。
health-task-late = 預計 { $finish } 完成，晚於截止日 { $due }。
health-task-cycle = 任務互相等待：{ $members }
health-persona-unaddressed = 沒有目標、主題、內容或路徑面向它。
health-channel-without-slots = 是核心平台，未來 { $days } 天卻沒有內容。
health-channel-too-many-core = 已是第 { $count } 個核心平台；一兩個就夠。
health-budget-over-total = 計劃了 { $planned }，超過總額 { $total }。
health-budget-overspent = { $category }：已花或已承諾 { $spent }，計劃 { $planned }。
health-budget-outside-band = { $category }占預算 { $share }；所選方案為 { $from } 至 { $to }。
health-budget-rate-missing = 沒有 { $currency } 的匯率，預算無法合計。
health-slot-without-goal = 不服務於任何目標。
health-slot-without-theme = 沒有主題。
health-cadence-not-met = 未來 { $days } 天有 { $planned } 則內容；按頻率應有 { $wanted } 則。
health-phase-outside-campaign = 不在行銷活動的時間內（{ $start } 至 { $finish }）。
health-hot-topic-late = 應從 { $day } 開始準備，但還沒有內容。
plan-unnamed = 未命名
health-channel-none-core = 還沒有核心平台：選出一兩個承擔主要工作的平台。
health-campaign-without-dates = 沒有寫開始或結束日期，排程和數據都對不上它。
health-campaign-empty = 沒有目標，也沒有任務屬於它。
health-budget-empty = 正在使用，卻既沒有總額，也沒有計畫金額。
health-slot-outside-campaign = 排在{ $day }，不在行銷活動日期（{ $start } 至 { $finish }）之內。
health-slot-published-ahead = 標為{ $day }已發布，但這一天還沒到。
health-experiment-over-cap = 已花 { $spent }，上限是 { $cap }：該停下，或調高上限。
health-brand-blank = 價值主張還有沒填的空：{ $blank }
health-of = { $kind ->
        [goal] 目標
        [task] 任務
        [persona] 受眾畫像
        [channel] 平台
        [campaign] 行銷活動
        [campaign_phase] 階段
        [slot] 內容
        [cadence] 發布頻率
        [hot_topic] 熱點
        [budget_plan] 預算
        [brand] 品牌
        [experiment] 實驗
       *[other] 項目
    }「{ $title }」：{ $said }
plan-letter = { $letter ->
        [specific] 具體
        [measurable] 可衡量
        [achievable] 可達成
        [relevant] 相關
       *[time_bound] 有時限
    }
plan-category = { $category ->
        [content] 內容
        [advertising] 廣告投放
        [creators] 達人
        [community] 社群
        [tools] 工具
       *[other] 其他
    }
plan-series = { $series ->
        [planned] 計劃
        [committed] 已承諾
        [spent] 已花費
        [remaining] 剩餘
        [unallocated] 未分配
        [live] 現行方案
        [total] 總額
        [own] 我們
        [rivals] 競品
        [tasks] 任務
        [hours] 每週小時
        [score] 契合度（0–10）
        [share] 完成比例
        [elapsed] 時間比例
        [inside] 內部
        [outside] 外部
        [weight] 權重
       *[nobody] 無人負責
    }
plan-quality = { $quality ->
        [content] 內容
        [interaction] 互動
        [conversion] 轉換
        [frequency] 頻率
        [creators] 達人
        [s] 優勢
        [w] 劣勢
        [o] 機會
       *[t] 威脅
    }
plan-chart-money = { $measure }（{ $currency }）
plan-document = { $name } 企劃方案
plan-part = { $part ->
        [brand] 品牌
        [personas] 受眾畫像
        [segments] 市場區隔
        [competitors] 競品
        [surroundings] 環境（PEST）
        [goals] 目標
        [channels] 通路
        [campaigns] 行銷活動
        [themes] 主題
        [calendar] 內容行事曆
        [tasks] 任務
        [budget] 預算
        [partners] 合作夥伴
        [people] 人員
        [benchmarks] 基準值
        [swot] SWOT
        [moves] SWOT 對策
        [accounts] 帳號
        [paths] 引流路徑
        [phases] 行銷活動階段
        [matrix] 內容矩陣
        [mix] 來源結構
        [hashtags] 話題與搜尋詞
        [cadence] 發布頻率
        [topics] 熱點
        [lines] 預算明細
        [reviews] 合作方評審
        [experiments] 試驗
        [performance] 績效表
        [skills] 技能與培訓
        [raci] 分工（RACI）
        [fit] 平台匹配度
        [evidence] 證據
        [rates] 匯率
        [links] 任務相依
       *[health] 健檢
    }
plan-column = { $column ->
        [name] 名稱
        [text] 內容
        [field] 項目
        [value] 值
        [state] 狀態
        [owner] 負責人
        [start] 開始
        [finish] 結束
        [due] 截止
        [metric] 指標
        [baseline] 基準
        [target] 目標值
        [actual] 實際
        [day] 日期
        [time] 時間
        [platform] 平台
        [theme] 主題
        [form] 形式
        [goal] 目標
        [campaign] 行銷活動
        [category] 類別
        [month] 月份
        [class] 類型
        [role] 角色
        [score] 評分
        [share] 占比
        [days] 工作日
        [slack] 浮動
        [caption] 文案
        [done] 完成
        [task] 任務
        [persona] 受眾畫像
        [hashtags] 話題
        [link] 連結
        [published] 發布連結
        [weight] 權重
       *[note] 備註
    }
plan-calendar-document = { $name } 內容日曆
plan-figure = { $figure ->
        [goals] 目標
        [slots] 內容排程
        [tasks] 任務
        [late] 逾期任務
        [planned] 計畫預算
        [remaining] 剩餘預算
        [gantt] 任務時間線
       *[months] 各月預算
    }
plan-weekday = { $day ->
        [mon] 週一
        [tue] 週二
        [wed] 週三
        [thu] 週四
        [fri] 週五
        [sat] 週六
        [sun] 週日
        [lieu] 班
       *[off] 休
    }
