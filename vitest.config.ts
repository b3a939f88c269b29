import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['__tests__/**/*.test.ts', 'runtime/__tests__/**/*.test.ts'],
		exclude: ['__tests__/browser/**', '**/node_modules/**'],
		testTimeout: 60_000,
		hookTimeout: 120_000,
	},
});
