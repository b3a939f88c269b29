import type { Load } from './load.ts';
import type { Delay } from './server.ts';

/** One run. */
export interface Figures {
	readonly scenario: string;
	readonly version: string;
	readonly load: Load;
	readonly delay: Delay;
}

/** A Markdown table: for each scenario and version, the median of every figure. */
export function renderFigures(results: readonly Figures[]): string {
	const groups = new Map<string, Figures[]>();
	for (const result of results) {
		const key = `${result.scenario} | ${result.version}`;
		groups.set(key, [...(groups.get(key) ?? []), result]);
	}
	const rows = [...groups].map(([key, runs]) => {
		const middle = (pick: (run: Figures) => number) => format(median(runs.map(pick)));
		return `| ${[
			key,
			middle(({ load }) => load.perSecond),
			middle(({ load }) => load.p50),
			middle(({ load }) => load.p99),
			middle(({ delay }) => delay.p50),
			middle(({ delay }) => delay.p99),
			middle(({ delay }) => delay.ownP99),
		].join(' | ')} |`;
	});
	return [
		'| Load | Version | requests/s | latency p50 | latency p99 | loop delay p50 | loop delay p99 | own loop delay p99 |',
		'| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |',
		...rows,
	].join('\n');
}

/** The middle one, or the upper of two. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((one, other) => one - other);
	return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function format(value: number): string {
	return value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toFixed(1);
}
