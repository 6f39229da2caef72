import "./shared/tokens.css";
import "./shared/base.css";
import { start } from "./start";

void start(document.getElementById("app") ?? document.body);
