// refused: decorator
import { database } from './support/database.js';

export const paths = {
	first(): string {
		return database.all()[0]?.id ?? '/';
	},
};

const route =
	(path: string) =>
	<T extends object>(made: T): T =>
		Object.assign(made, { path });

@route(paths.first())
export class Routes {}
