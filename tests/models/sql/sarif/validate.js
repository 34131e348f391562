// validate.js FILE…: holds each against the schema of SARIF 2.1.0; says what breaks it and exits 1.
"use strict";
const fs = require("fs");
const path = require("path");
const { createRequire } = require("module");

const modules = createRequire(path.join(process.env.SARIF_MODULES, "package.json"));
const Ajv = modules("ajv");
const schema = JSON.parse(fs.readFileSync(modules.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json")));
const ajv = new Ajv({ allErrors: true, schemaId: "auto", logger: false });
if (String(schema.$schema).includes("draft-04")) {
    ajv.addMetaSchema(modules("ajv/lib/refs/json-schema-draft-04.json"));
}
const validate = ajv.compile(schema);
for (const file of process.argv.slice(2)) {
    if (validate(JSON.parse(fs.readFileSync(file)))) {
        continue;
    }
    process.exitCode = 1;
    for (const error of validate.errors) {
        console.error(`${path.basename(file)}: ${error.dataPath} ${error.message} ${JSON.stringify(error.params)}`);
    }
}
