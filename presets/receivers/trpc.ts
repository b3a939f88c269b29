import type { Receiver } from './receiver.ts';

const procedures = 'https://trpc.io/docs/server/procedures';

/** tRPC, from version 10. */
export const trpc: Receiver = {
	package: '@trpc/server',
	callbacks: [
		{
			names: ['ProcedureBuilder.query', 'ProcedureBuilder.mutation'],
			fate: 'awaited',
			from: 10,
			source: procedures,
		},
	],
};
