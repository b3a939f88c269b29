export interface QueryResult {
	readonly rows: readonly { readonly name: string }[];
}
export declare class Client {
	query(text: string, values?: readonly unknown[]): Promise<QueryResult>;
}
export declare class Pool {
	query(text: string, values?: readonly unknown[]): Promise<QueryResult>;
}
