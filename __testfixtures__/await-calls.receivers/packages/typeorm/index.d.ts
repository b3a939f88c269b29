export declare function Entity(): ClassDecorator;
export declare function EventSubscriber(): ClassDecorator;
export declare function BeforeInsert(): PropertyDecorator;
export interface InsertEvent<Entity> {
  entity: Entity;
}
export interface EntitySubscriberInterface<Entity = any> {
  listenTo?(): Function | string;
  beforeInsert?(event: InsertEvent<Entity>): Promise<any> | void;
}
