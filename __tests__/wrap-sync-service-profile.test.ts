import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { createPlan } from '../src/plan/createPlan.ts';
import { createRepository, type Repository } from './support/repository.ts';
import { runMain } from './support/runMain.ts';

const source = `export class Ledger {
	#lines: string[] = [];

	seal(text: string): number {
		return [...text].length;
	}

	title(text: string): string {
		return text.trim();
	}

	all(): number {
		return this.#lines.length;
	}

	kept(text: string): number {
		return [...text].length;
	}
}
`;
let repository: Repository;
afterEach(() => repository.remove());

/** @param held milliseconds, by name and line of a function */
function writeProfile(held: readonly (readonly [string, number, number])[]): void {
	const url = pathToFileURL(`${repository.root}/src/ledger.ts`).href;
	const frame = { functionName: '(root)', url: '', lineNumber: -1, columnNumber: -1 };
	const nodes = held.map(([functionName, line], index) => ({
		id: index + 2,
		callFrame: { functionName, url, lineNumber: line - 1, columnNumber: 1 },
	}));
	const profile = {
		nodes: [{ id: 1, callFrame: frame, children: nodes.map(({ id }) => id) }, ...nodes],
		samples: nodes.map(({ id }) => id),
		timeDeltas: [0, ...held.map(([, , milliseconds]) => milliseconds * 1000)],
	};
	writeFileSync(`${repository.root}/app.cpuprofile`, JSON.stringify(profile));
}

it('lets worker threads run what a profile shows to take long', async () => {
	repository = createRepository({
		'.gitignore': '*.cpuprofile\nnode_modules\n',
		'package.json': '{ "type": "module" }\n',
		'src/ledger.ts': source,
	});
	writeProfile([
		['seal', 4, 60],
		['title', 8, 40],
		['all', 12, 80],
		['kept', 16, 80],
	]);
	const command = ['run', 'wrap-sync-service', '--service', './src/ledger.ts#Ledger'];
	const options = ['--profile', 'app.cpuprofile', '--strategy', 'kept=wrap', '--no-verify'];
	const { stdout } = await runMain(repository.root, [...command, ...options, '--json'], {
		createPlan,
	});
	const { warnings } = JSON.parse(stdout) as { warnings: { code: string; message: string }[] };
	const still = 'returns a promise, and still blocks while it runs';
	const blocking = warnings.filter(({ code }) => code === 'still-blocks');
	expect(blocking.map(({ message }) => message)).toEqual([
		`\`Ledger.title\` ${still}; it needs nothing but its arguments: where it takes long, \`--strategy Ledger.title=offload\` lets a worker thread run it`,
		`\`Ledger.all\` ${still}; no worker thread runs it: it uses \`this\`, which another thread does not have`,
		`\`Ledger.kept\` ${still}`,
	]);
	expect(repository.read('src/ledger.ts').match(/offload\(.*/g)).toEqual([
		"offload(import.meta.url, Ledger.prototype._sealSync, { name: 'Ledger.prototype._sealSync' })(text);",
	]);
});
