import { type Figures, median } from './renderFigures.ts';

/** What the migration is expected to bring, each with the figures that were measured. */
export function renderTargets(results: readonly Figures[]): string {
	const of = (scenario: RegExp, version: string, pick: (run: Figures) => number): number =>
		median(
			results.filter((run) => scenario.test(run.scenario) && run.version === version).map(pick),
		);
	const late = ({ delay }: Figures): number => delay.p99;
	const caused = ({ delay }: Figures): number => delay.ownP99;
	const perSecond = ({ load }: Figures): number => load.perSecond;
	const lines = ['login', 'turnover', 'labels', 'items'].flatMap((name) => {
		const scenario = new RegExp(`/${name}`);
		const before = of(scenario, 'before', late);
		const after = of(scenario, 'after', caused);
		return [
			line(before > 50, `/${name}: loop delay p99 above 50 ms before`, `${before.toFixed(1)} ms`),
			line(
				after < 5,
				`/${name}: loop delay p99 that the service causes under 5 ms after`,
				`${after.toFixed(1)} ms`,
			),
		];
	});
	const gain = of(/labels/, 'after', perSecond) / of(/labels/, 'before', perSecond) - 1;
	return [
		...lines,
		line(gain >= 0.35, 'batch at least 35% faster', `${(gain * 100).toFixed(1)}%`),
	].join('\n');
}

function line(isMet: boolean, what: string, measured: string): string {
	return `${isMet ? 'met   ' : 'MISSED'} ${what}: ${measured}`;
}
