export interface Query<Result> extends PromiseLike<Result> {
	exec(): Promise<Result>;
	lean(): Query<Result>;
	session(session: object): Query<Result>;
	sort(by: string): Query<Result>;
}
export interface Model<Document> {
	countDocuments(filter: object, options?: object): Query<number>;
	deleteMany(filter: object): Query<number>;
	find(filter: object, projection?: object, options?: object): Query<Document[]>;
	findById(id: string): Query<Document | null>;
}
export declare function model<Document>(name: string): Model<Document>;
