import { z } from 'zod';
import { renderReportSchema } from '../src/report/reportSchema.ts';
import { configSchema } from '../src/rules/configSchema.ts';
import { transforms } from '../transforms/index.ts';
import { renderChildKeys } from './renderChildKeys.ts';
import { renderPageAssets } from './renderPageAssets.ts';
import { renderReceivers } from './renderReceivers.ts';
import { renderRefusals } from './renderRefusals.ts';
import { renderTransform } from './renderTransform.ts';
import { renderTransformIndex } from './renderTransformIndex.ts';

/** A committed file that is written by a program. */
export interface GeneratedFile {
	/** Relative to the repository root. */
	readonly path: string;
	/** The whole content. */
	render(): string | Promise<string>;
}

/** Every generated file. A new one only needs a line here: `npm run generate` and its check follow. */
export const outputs: readonly GeneratedFile[] = [
	{ path: 'schema/asyncshift.config.schema.json', render: renderConfigSchema },
	{ path: 'schema/report.schema.json', render: renderReportSchema },
	{ path: 'src/syntax/childKeys.ts', render: renderChildKeys },
	{ path: 'src/report/html/assets.ts', render: renderPageAssets },
	{ path: 'docs/refusals.md', render: renderRefusals },
	{ path: 'docs/receivers.md', render: renderReceivers },
	{
		path: 'docs/transforms/README.md',
		render: () => renderTransformIndex(transforms.map(({ meta }) => meta)),
	},
	...transforms.map(({ meta }) => ({
		path: `docs/transforms/${meta.name}.md`,
		render: () => renderTransform(meta),
	})),
];

function renderConfigSchema(): string {
	const schema = z.toJSONSchema(configSchema, { target: 'draft-7', io: 'input' });
	return `${JSON.stringify(schema, null, '\t')}\n`;
}
