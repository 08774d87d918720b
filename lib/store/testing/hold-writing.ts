// Another program that begins to write into a SQLite file, and does not end before it is killed.
import { writeSync } from "node:fs";
import Database from "libsql";

const connection = new Database(process.argv[2] ?? "");
connection.exec("begin immediate");
writeSync(1, "writing\n");
process.stdin.resume();
