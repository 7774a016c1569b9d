Console.WriteLine("messagehub");
