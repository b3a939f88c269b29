import { z } from 'zod';
import { configSchema } from '../src/rules/configSchema.ts';

/** A committed file that is written by a program. */
export interface GeneratedFile {
	/** Relative to the repository root. */
	readonly path: string;
	/** The whole content. */
	render(): string;
}

/** Every generated file. A new one only needs a line here: `npm run generate` and its check follow. */
export const outputs: readonly GeneratedFile[] = [
	{ path: 'schema/asyncshift.config.schema.json', render: renderConfigSchema },
];

function renderConfigSchema(): string {
	const schema = z.toJSONSchema(configSchema, { target: 'draft-7', io: 'input' });
	return `${JSON.stringify(schema, null, '\t')}\n`;
}
