export { areaName, goalStatusName, horizonName, meetingStatusName, ownerName, statusName } from '../../core/text/names.ts';
