import type { UserConfig } from './configSchema.ts';

/** Gives the config of an `asyncshift.config.ts` its type. Returns what it is given. */
export function defineConfig(config: UserConfig): UserConfig {
	return config;
}
