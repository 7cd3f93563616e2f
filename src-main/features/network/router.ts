// What network answers to: each procedure with the use case behind it.
import { network as contract } from '../../contract/network.ts'
import { command } from '../../procedures/command.ts'
import { query } from '../../procedures/query.ts'
import { readEquipment, readEquipmentOptions, removeEquipment, saveEquipment } from './equipment.ts'
import {
  readRoomClosures,
  readRoomOptions,
  readRooms,
  removeRoom,
  removeRoomClosure,
  saveRoom,
  setRoomActive,
} from './rooms.ts'
import {
  readSiteOptions,
  readSites,
  removeClosure,
  removeSite,
  saveClosure,
  saveSite,
  siteSentence,
} from './sites.ts'

export const network = {
  sites: query(contract.sites, readSites),
  saveSite: command(contract.saveSite, { run: saveSite, says: siteSentence }),
  removeSite: command(contract.removeSite, { run: removeSite, says: (_, { name }) => `删除 ${name}` }),
  saveClosure: command(contract.saveClosure, {
    run: saveClosure,
    says: (input) => `登记停用 ${input.startsOn}：${input.reason}`,
  }),
  removeClosure: command(contract.removeClosure, { run: removeClosure, says: () => '删除一段停用时间' }),
  roomClosures: query(contract.roomClosures, readRoomClosures),
  removeRoomClosure: command(contract.removeRoomClosure, {
    run: removeRoomClosure,
    says: () => '删除一段教室停用时间',
  }),
  rooms: query(contract.rooms, readRooms),
  saveRoom: command(contract.saveRoom, { run: saveRoom, says: (input) => `保存教室 ${input.name}` }),
  setRoomActive: command(contract.setRoomActive, {
    run: setRoomActive,
    says: ({ isActive }, { name }) => `${isActive ? '重新启用' : '停用'}教室 ${name}`,
  }),
  removeRoom: command(contract.removeRoom, { run: removeRoom, says: (_, { name }) => `删除教室 ${name}` }),
  equipment: query(contract.equipment, readEquipment),
  saveEquipment: command(contract.saveEquipment, {
    run: saveEquipment,
    says: (input) => `保存设备 ${input.name}（${input.quantity} 台）`,
  }),
  removeEquipment: command(contract.removeEquipment, {
    run: removeEquipment,
    says: (_, { name }) => `删除设备 ${name}`,
  }),
  roomOptions: query(contract.roomOptions, readRoomOptions),
  siteOptions: query(contract.siteOptions, readSiteOptions),
  equipmentOptions: query(contract.equipmentOptions, readEquipmentOptions),
}
