/** `property`: an attribute that functions read, write and delete. Its methods are added by `python/builtins`. */

import { call } from './call.ts';
import { PyAttributeError, raise } from './exception.ts';
import { PyDescriptor, propertyType } from './function.ts';
import { type PyType, typeOf, type Value } from './object.ts';

export class PyProperty extends PyDescriptor {
  readonly isData = true;
  getter: Value;
  setter: Value;
  deleter: Value;
  doc: Value;
  /** The attribute's name, once a class has told it (`__set_name__`). */
  name: string | null = null;

  constructor(
    getter: Value = null,
    setter: Value = null,
    deleter: Value = null,
    doc: Value = null,
    cls: PyType = propertyType,
  ) {
    super(cls);
    this.getter = getter;
    this.setter = setter;
    this.deleter = deleter;
    this.doc = doc;
  }

  get(instance: Value, _owner: PyType, viaClass: boolean): Value {
    if (viaClass) return this;
    if (this.getter !== null) return call(this.getter, [instance]);
    const which = this.name === null ? 'property of' : `property '${this.name}' of`;
    return raise(PyAttributeError, `${which} '${typeOf(instance).name}' object has no getter`);
  }

  override set(instance: Value, value: Value): boolean {
    if (this.setter === null) return false;
    call(this.setter, [instance, value]);
    return true;
  }

  override delete(instance: Value): boolean {
    if (this.deleter === null) return false;
    call(this.deleter, [instance]);
    return true;
  }
}
