#!/usr/bin/env node
// order: concurrent
import { loadSync } from "./support/api.js"

for (const name of ["a", "b"].map((id) => loadSync(id).name)) console.log(name)
