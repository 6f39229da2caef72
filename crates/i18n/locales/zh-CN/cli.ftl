# sandtable-cli 的文字。命令名、选项和 JSON 在各语言中保持不变。

cli-help =
    沙盘 { $version }：不开窗口，直接执行工作台的命令。

    sandtable-cli [选项] call 命令名 JSON    执行一条命令；JSON 可以是文本本身、@文件，或 -（标准输入）
    sandtable-cli commands                   列出全部命令及其请求与响应的结构

    --workspace 目录   命令所操作的工作区文件夹
    --actor 姓名       操作人，显示在历史中
    --locale 语言      zh-CN、zh-TW 或 en；不填则按设置，设置也没有则跟随系统
    --progress         在标准错误输出中打印耗时任务的进度，每行一条 JSON
    --help, --version

    结果以 JSON 写到标准输出。命令失败时退出码为 1，并在标准错误输出一行
    {"{"}"error":{"{"}"code":…,"message":…{"}"}{"}"}；用法有误时退出码为 2。
cli-nothing-to-do = 没有要执行的操作：请输入 call 命令名 JSON，或 commands。
cli-unknown-verb = 不认识“{ $verb }”。可用的有 call 和 commands。
cli-missing = 缺少 { $what }。
cli-unexpected = 此处不应出现“{ $argument }”。
cli-bad-locale = 没有“{ $tag }”这种语言，可选 zh-CN、zh-TW 或 en。
cli-unreadable-request = 无法从 { $source } 读取请求：{ $cause }
cli-see-help = 详见 sandtable-cli --help。
