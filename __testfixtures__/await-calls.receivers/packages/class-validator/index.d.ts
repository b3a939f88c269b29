export interface ValidatorConstraintInterface {
  validate(value: any): Promise<boolean> | boolean;
}
