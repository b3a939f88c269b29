import type { Request } from './load.ts';

/** What one measurement does. */
export interface Scenario {
	readonly name: string;
	/** Whose requests are counted. */
	readonly request: Request;
	/** What else goes on meanwhile. */
	readonly beside?: readonly Request[];
}

const credentials = { name: 'ada', password: 'lovelace' };
export const account: Request = { path: '/accounts', body: credentials, connections: 1 };

const login: Request = { path: '/login', body: credentials, connections: 1 };
const report: Request = { path: '/reports/turnover', connections: 1 };
const skus = Array.from({ length: 40 }, (_, index) => `sku-${index + 1}`);
const batch: Request = { path: '/labels', body: skus, connections: 1 };

export const scenarios: readonly Scenario[] = [
	{ name: 'POST /login (scrypt)', request: { ...login, connections: 2 } },
	{ name: 'GET /reports/turnover (SQL)', request: { ...report, connections: 2 } },
	{ name: 'POST /labels (a batch of 40)', request: { ...batch, connections: 2 } },
	{
		name: 'GET /items/:sku beside all of them',
		request: { path: '/items/sku-8', connections: 4 },
		beside: [login, report, batch],
	},
];
