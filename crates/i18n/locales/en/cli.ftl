# Words of sandtable-cli. Command names, options and JSON stay as they are in every language.

cli-help =
    Sandtable { $version }: the commands of the workbench without its window.

    sandtable-cli [OPTIONS] call NAME JSON    runs a command; JSON is the text itself, @FILE, or - for standard input
    sandtable-cli commands                    lists all commands with the schemas of request and response

    --workspace DIR    the workspace folder the command works on
    --actor NAME       who acts, as the history shows it
    --locale TAG       zh-CN, zh-TW or en; absent: the language of the settings, else of the system
    --progress         prints the progress of long work on standard error, one JSON line each
    --help, --version

    The answer is JSON on standard output. A command that fails ends with 1 and one line
    {"{"}"error":{"{"}"code":…,"message":…{"}"}{"}"} on standard error; a wrong call of this program ends with 2.
cli-nothing-to-do = Nothing to do: give call NAME JSON, or commands.
cli-unknown-verb = Unknown word “{ $verb }”. Known are call and commands.
cli-missing = { $what } is missing.
cli-unexpected = “{ $argument }” was not expected here.
cli-bad-locale = “{ $tag }” is no language of this program: zh-CN, zh-TW or en.
cli-unreadable-request = The request cannot be read from { $source }: { $cause }
cli-see-help = sandtable-cli --help says more.
