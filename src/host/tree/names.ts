export { areaName, goalStatusName, horizonName, meetingStatusName, ownerName, slipsInWords, statusName } from '../../core/text/names.ts';
