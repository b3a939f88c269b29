import { dirname, resolve } from 'node:path';
import type { API, FileInfo } from 'jscodeshift';
import { parseRule } from '../rules/parseRule.ts';
import { createPlan } from './createPlan.ts';
import type { Transform } from './transform.ts';

/** Options as the stock jscodeshift runner hands them over: strings from its command line. */
interface RunnerOptions {
	readonly async?: string | readonly string[];
	readonly byName?: boolean;
	readonly 'by-name'?: boolean;
}

/** A transform that the CLI runs over a repository and stock jscodeshift over single files. */
export type RunnableTransform = Transform &
	((file: FileInfo, api: API | undefined, options: RunnerOptions) => string | undefined);

/**
 * Makes both forms of a transform from one definition.
 *
 * Under stock jscodeshift the oracle sees one file alone: functions of the same file are followed,
 * imported ones are known by their import binding, and what would need another file is refused.
 */
export function defineTransform(definition: Transform): RunnableTransform {
	const transform = (file: FileInfo, _api: API | undefined, options: RunnerOptions): string | undefined => {
		const absolutePath = resolve(file.path);
		const root = dirname(absolutePath);
		const rules = [options.async ?? []].flat().map((text) => parseRule(text, process.cwd()));
		const { outputs } = createPlan({
			workspace: { root, files: [{ path: file.path, absolutePath, editable: true }], tsconfigs: [] },
			transform: definition,
			rules,
			onBlocked: 'refuse',
			byName: options.byName ?? options['by-name'] ?? false,
			verify: false,
			texts: new Map([[absolutePath, file.source]]),
			isolated: true,
		});
		return outputs.get(file.path)?.after;
	};
	return Object.assign(transform, definition);
}
