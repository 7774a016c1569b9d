[assembly: MessageHub.Testing.NothingOfPersonsInTheLog]
