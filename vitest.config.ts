import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['__tests__/**/*.test.ts', 'runtime/__tests__/**/*.test.ts'],
		exclude: ['__tests__/browser/**', '**/node_modules/**'],
		// Half of the time is spent waiting for compilers and commands.
		maxWorkers: Math.max(2, availableParallelism() - 1),
		testTimeout: 60_000,
		hookTimeout: 120_000,
	},
});
