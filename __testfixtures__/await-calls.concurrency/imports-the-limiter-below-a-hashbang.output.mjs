#!/usr/bin/env node
// order: concurrent
import { load } from "./support/api.js"
import pMap from "p-map"

for (const name of await pMap(["a", "b"], async (id) => (await load(id)).name, { concurrency: 4 })) console.log(name)
