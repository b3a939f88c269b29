// refused: caller-blocked, unresolved-member
import { countSync } from './support/api.js';

export function runPlugin() {
  return countSync();
}

export function start(plugin) {
  const run = plugin.runPlugin || plugin;
  return run();
}
